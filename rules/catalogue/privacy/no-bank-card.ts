import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { isIdNumber, passesLuhn } from "../../engine/id-number.ts"
import { findNumbers, hasNumber, isEmbedded, maskMiddle, textBefore } from "../../engine/number-runs.ts"

const card = /^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14}|35\d{14})$/
const account = /^\d{12,22}$/
const label = /(?:卡号|账号|帐号|账户|帐户|存折号?|银行卡)[^，。；\d]{0,8}$/u
/** Accounts into which the public pays fees are made known on purpose. */
const publicPayee =
  /(?:收款|财政|专户|非税|国库|缴款|保证金|捐赠|汇入|对公|基本户|户名[:：]?[^，。；]{0,30}(?:局|中心|公司|委员会|院|校|会|所|站|社|政府|办公室))/u
const otherNumber =
  /(?:信用代码|订单|编号|编码|流水号?|单号|条码|标识码|许可证|证书|备案|发票)[号码为是:：\s]{0,3}$/

export default blockRule({
  id: "privacy/no-bank-card",
  covers: [66],
  title: "不公开个人银行卡号、账号",
  severity: "must",
  basis: {
    document: "杭州市钱塘区2023年公示惯例",
    clause: "身份证号码、银行账号等中间位数已隐去",
    kind: "profile",
    verified: true,
  },
  params: { keepStart: 4, keepEnd: 4 },
  messages: {
    card: "这里有银行卡号，公开前请隐去中间各位，如“{masked}”。",
    account: "这里像是银行账号：若属个人请隐去，如“{masked}”；单位收款账户可以保留。",
  },
  examples: {
    good: [
      "收款单位：云川市财政局，账号：6222021234567890123",
      "统一社会信用代码123456789012345678",
      "卡号：6222***********0128",
    ],
    bad: [
      "卡号：「6222020200112230012」",
      "请汇到「6222 0202 0011 2230 012」",
      "开户账号：「520014236000525」",
    ],
    fixes: [["卡号6222020200112230012", "卡号6222***********0012"]],
  },
  gate: chars.longNumber,
  doubt: (text) => hasNumber(text, 12),

  *check(text, { keepStart, keepEnd }) {
    for (const run of findNumbers(text, 12, (digits) => account.test(digits))) {
      const before = textBefore(text, run.start, 60)
      const certain = card.test(run.digits) && passesLuhn(run.digits)
      if (!certain && !label.test(before)) continue
      if (isEmbedded(text, run) || isIdNumber(run.digits)) continue
      if (publicPayee.test(before) || otherNumber.test(before)) continue
      const masked = maskMiddle(run.digits, keepStart, keepEnd)
      const { start, end } = run
      const hit = { start, end, data: { masked }, fix: masked, fixKind: "mask" } as const
      if (certain) yield { messageId: "card", ...hit }
      else yield { messageId: "account", severity: "should", ...hit }
    }
  },
})
