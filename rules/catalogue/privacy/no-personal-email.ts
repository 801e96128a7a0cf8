import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { textBefore } from "../../engine/number-runs.ts"

const email = /(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,10}(?![\w-])/g
const personal = /(?:我的|本人|自己的|来信人|申请人|群众)[^，。；]{0,10}$/u
const government = /@(?:[\w-]+\.)*(?:gov|edu|mil|org)\.cn$/i

export default blockRule({
  id: "privacy/no-personal-email",
  title: "不公开个人电子邮箱",
  severity: "should",
  basis: {
    document: "2018年政务公开工作要点",
    clause: "公开时要去标识化处理（电子邮箱为引申）",
    kind: "derived",
    verified: true,
  },
  params: { keepStart: 2 },
  messages: {
    email: "这里有个人电子邮箱，公开前请隐去，如“{masked}”。",
    office: "这里的电子邮箱不是政府邮箱：单位公布的可以保留，个人的请隐去，如“{masked}”。",
  },
  examples: {
    good: ["邮箱：zwgk@yunchuan.gov.cn", "邮箱wa***@example.com"],
    bad: ["我的邮箱是「wangxm@example.com」", "请报送至「yc_shuiwu@example.com」"],
    fixes: [["我的邮箱wangxm@example.com", "我的邮箱wa***@example.com"]],
  },
  gate: chars.latin | chars.ascii,

  *check(text, { keepStart }) {
    if (!text.includes("@")) return
    for (const match of findPattern(text, email)) {
      if (government.test(match[0])) continue
      const at = match[0].indexOf("@")
      const masked = `${match[0].slice(0, Math.min(keepStart, at))}***${match[0].slice(at)}`
      const span = { start: match.index, end: match.index + match[0].length }
      const hit = { ...span, data: { masked }, fix: masked, fixKind: "mask" } as const
      if (personal.test(textBefore(text, match.index, 20))) yield { messageId: "email", ...hit }
      else yield { messageId: "office", severity: "hint", ...hit }
    }
  },
})
