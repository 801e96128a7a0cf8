import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import type { Draft } from "../../engine/facts.ts"
import { findNumbers, hasNumber, isEmbedded, maskMiddle, textBefore } from "../../engine/number-runs.ts"

const mobile = /^(?:(?:00)?86)?1[3-9]\d{9}$/
/** Office contacts that use mobiles are common: ask, do not condemn. */
const office =
  /(?:咨询|监督|举报|投诉|服务|联系|值班|办公|热线|受理|报名|预约|业务|救援|应急|报警|维修|电话|手机)[\p{sc=Han}]{0,4}(?:电话|方式|热线|号码|手机|人)?[\p{sc=Han}（）()·、，,;；:：\s\d-]{0,14}$/u
/** 江北水厂：, 柳林社区（, 张主任：before the number: a place or a post that people are meant to ring. */
const post =
  /(?:厂|局|所|站|科|室|中心|公司|处|队|院|店|超市|药房|社区|村|居委会|委员会|镇|乡|街道|学校|经理|主任|科长|局长|站长|队长|书记|所长|校长|河长|林长|老师|医生|技术员|网格员|负责人)[\p{sc=Han}]{0,3}[：:（(\s]{1,2}$/u
/** Heads of tables whose numbers are published so that people can ring, and of those that list private persons. */
const publicTable =
  /值班|责任人|联系人|负责人|河长|林长|单位|科室|部门|岗位|职务|站点|网点|门店|机构|热线|服务/u
const privateTable =
  /身份证|证件号|住址|户主|申请人|学生|家长|患者|残疾|低保|贫困|救助|考生|村民|农户|承租|补贴|享受|参保/u
const personal = /(?:我的|本人|自己的|群众|申请人|来信人|信访人|当事人|业主|家长)[^，。；]{0,10}$/
/** Eleven digits with another name. */
const otherNumber =
  /(?:编号|编码|代码|批准文号|登记号|订单号?|单号|流水号|证号|学号|工号|账号|帐号|卡号|备案号?|标识码|许可证|序列号)[为是:：\s]{0,3}$/
const amount = /^\s?(?:元|万|亿|平方|立方|吨|千瓦|人次|公里|米)/

type Verdict = "office" | "personal" | "alone"

interface Call {
  readonly start: number
  readonly end: number
  readonly masked: string
  readonly verdict: Verdict
}

export default gatherRule({
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
  // How many blocks above a lonely number its table may begin.
  params: { keepStart: 3, keepEnd: 4, tableReach: 120 },
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
      "救助对象\t电话\n张某\t「13812345678」",
      "科室\t联系人\t电话\n供水科\t张某\t「13812345678」",
      "请致电「138 1234 5678」或「139-8765-4321」",
      "电话：+「86 13812345678」",
    ],
    fixes: [["我的电话１３８１２３４５６７８", "我的电话138****5678"]],
  },
  gate: chars.longNumber,
  doubt: (text) => hasNumber(text, 11),

  gather(text, { keepStart, keepEnd }): Call[] | undefined {
    const calls: Call[] = []
    for (const run of findNumbers(text, 11, (digits) => mobile.test(digits))) {
      const before = textBefore(text, run.start, 24)
      const after = text.slice(run.end)
      if (isEmbedded(text, run) && !isContactPrefix(before)) continue
      // 1.4142135624 is a decimal, not a number set with dots.
      if (/^\d[.．]/.test(text.slice(run.start)) || otherNumber.test(before) || amount.test(after)) continue
      const masked = maskMiddle(run.digits.slice(-11), keepStart, keepEnd)
      calls.push({ start: run.start, end: run.end, masked, verdict: verdictOn(text, before) })
    }
    return calls.length > 0 ? calls : undefined
  },

  *conclude(notes, { tableReach }, draft) {
    for (const { block, note } of notes) {
      for (const { start, end, masked, verdict } of note) {
        const hit = { block, start, end, data: { masked }, fix: masked, fixKind: "mask" } as const
        const kind = verdict === "alone" ? tableOf(draft, block, tableReach) : verdict
        // Notices give the mobile of whoever answers questions on purpose.
        if (kind === "office") yield { messageId: "office", severity: "hint", ...hit }
        else if (kind === "alone") yield { messageId: "office", severity: "should", ...hit }
        else yield { messageId: "personal", ...hit }
      }
    }
  },
})

function verdictOn(text: string, before: string): Verdict {
  if (personal.test(before)) return "personal"
  if (office.test(before) || post.test(before)) return "office"
  return text.length <= 30 && !/\p{sc=Han}{4}/u.test(text) ? "alone" : "personal"
}

/** A number in a cell of its own: the words of the short blocks above, which hold the table's head, decide. */
function tableOf({ blocks }: Draft, block: number, reach: number): Verdict {
  const above = blocks.slice(Math.max(0, block - reach), block).filter(({ text }) => text.length <= 40)
  const words = above.map(({ text }) => text).join(" ")
  if (privateTable.test(words)) return "personal"
  return publicTable.test(words) && /电话|手机|联系方式|号码/u.test(words) ? "office" : "alone"
}

/** `Tel13812345678` and `微信wx13812345678` are contacts although a letter stands before the digits. */
function isContactPrefix(before: string): boolean {
  return /(?:tel|phone|mobile|mob|wx|vx|t)[.:：]?$/i.test(before)
}
