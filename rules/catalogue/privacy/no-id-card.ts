import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { isIdNumber, looksLikeIdNumber, looksLikeOldIdNumber } from "../../engine/id-number.ts"
import { findNumbers, hasNumber, isEmbedded, maskMiddle, textBefore } from "../../engine/number-runs.ts"

const label = /身份证|身份号码|证件号|证件号码|居住证|ID\s*(?:号|card)/i
/** Numbers of organisations may be 18 digits as well; their label says so. */
const organisation = /信用代码|组织机构代码|标识码|订单|流水|受理编号|项目编号|文书编号/

export default blockRule({
  id: "privacy/no-id-card",
  covers: [63],
  title: "不公开完整的居民身份证号码",
  severity: "must",
  basis: {
    document: documents.openness2018,
    clause: "除惩戒公示、强制性信息披露外，公开时要去标识化处理",
    kind: "direct",
    verified: true,
  },
  params: { keepStart: 2, keepEnd: 3 },
  messages: {
    full: "这里有完整的身份证号码，公开前请隐去中间各位，如“{masked}”。依法惩戒公示的，请注明依据后忽略。",
    unchecked: "这里像是身份证号码，但校验位不符；请核对，并在公开前隐去中间各位，如“{masked}”。",
  },
  examples: {
    good: [
      "身份证号：35*************123",
      "统一社会信用代码：115200000094102003",
      "政府网站标识码5201000001，公安备案号52011302000001。",
    ],
    bad: ["申请人身份证号：「11010519491231002X」。", "证件号「110105 19491231 0021」有误"],
    fixes: [["身份证号11010519491231002X", "身份证号11*************02X"]],
  },
  gate: chars.longNumber,
  doubt: (text) => hasNumber(text, 15),

  *check(text, { keepStart, keepEnd }) {
    const labelled = label.test(text)
    const accepts = (digits: string) =>
      isIdNumber(digits) || (labelled && (looksLikeIdNumber(digits) || looksLikeOldIdNumber(digits)))
    for (const run of findNumbers(text, 15, accepts)) {
      const before = textBefore(text, run.start, 16)
      if (isEmbedded(text, run) || organisation.test(before)) continue
      const certain = isIdNumber(run.digits)
      if (!certain && !label.test(textBefore(text, run.start, 24))) continue
      const masked = maskMiddle(run.digits, keepStart, keepEnd)
      const { start, end } = run
      const messageId = certain ? "full" : "unchecked"
      yield { messageId, start, end, data: { masked }, fix: masked, fixKind: "mask" }
    }
  },
})
