import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findNumbers, isEmbedded, maskMiddle, textBefore } from "../../engine/number-runs.ts"

const mobile = /^(?:(?:00)?86)?1[3-9]\d{9}$/
/** Office contacts that use mobiles are common: ask, do not condemn. */
const office =
  /(?:咨询|监督|举报|投诉|服务|联系|值班|办公|热线|受理|报名|预约|业务|救援|应急|报警|维修|电话|手机)[\p{sc=Han}]{0,4}(?:电话|方式|热线|号码|手机|人)?[\p{sc=Han}（）()·、，,;；:：\s\d-]{0,14}$/u
const personal = /(?:我的|本人|自己的|群众|申请人|来信人|信访人|当事人|业主|家长)[^，。；]{0,10}$/
/** Eleven digits with another name. */
const otherNumber =
  /(?:编号|编码|代码|批准文号|登记号|订单号?|单号|流水号|证号|学号|工号|账号|帐号|卡号|备案号?|标识码|许可证|序列号)[为是:：\s]{0,3}$/
const amount = /^\s?(?:元|万|亿|平方|立方|吨|千瓦|人次|公里|米)/

export default blockRule({
  id: "privacy/no-mobile-number",
  covers: [65],
  title: "不公开个人手机号码",
  severity: "must",
  basis: {
    document: "永安市2022年第四季度政府网站检查通报",
    clause: "公文中出现多个个人手机号码，应作隐私处理",
    kind: "profile",
    verified: true,
  },
  params: { keepStart: 3, keepEnd: 4 },
  messages: {
    personal: "这里有手机号码，公开前请隐去中间各位，如“{masked}”。",
    office: "这里有手机号码：若是单位对外公布的联系电话可以保留，若属个人请隐去，如“{masked}”。",
  },
  examples: {
    good: [
      "联系电话：0859-3221234",
      "来信人电话138****1234",
      "合同编号：13812345678",
      "支出13812345678元",
      "约等于1.4142135624。",
    ],
    bad: [
      "本人手机「13812345678」，请尽快回复。",
      "请致电「138 1234 5678」或「139-8765-4321」",
      "电话：+「86 13812345678」",
    ],
    fixes: [["我的电话１３８１２３４５６７８", "我的电话138****5678"]],
  },
  gate: chars.longNumber,

  *check(text, { keepStart, keepEnd }) {
    for (const run of findNumbers(text, (digits) => mobile.test(digits))) {
      const before = textBefore(text, run.start, 24)
      if (isEmbedded(text, run) && !isContactPrefix(before)) continue
      // 1.4142135624 is a decimal, not a number set with dots.
      if (
        /^\d[.．]/.test(text.slice(run.start)) ||
        otherNumber.test(before) ||
        amount.test(text.slice(run.end))
      )
        continue
      const masked = maskMiddle(run.digits.slice(-11), keepStart, keepEnd)
      const isOffice = office.test(before) && !personal.test(before)
      const { start, end } = run
      const hit = { start, end, data: { masked }, fix: masked, fixKind: "mask" } as const
      // Notices give the mobile of whoever answers questions on purpose.
      if (isOffice) yield { messageId: "office", severity: "hint", ...hit }
      else yield { messageId: "personal", ...hit }
    }
  },
})

/** `Tel13812345678` and `微信wx13812345678` are contacts although a letter stands before the digits. */
function isContactPrefix(before: string): boolean {
  return /(?:tel|phone|mobile|mob|wx|vx|t)[.:：]?$/i.test(before)
}
