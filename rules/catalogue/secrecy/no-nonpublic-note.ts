import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"

const note =
  /此件(?:不予?公开|依申请公开|发至[^）)。，]{1,12}|限发[^）)。，]{0,12})|(?:公开(?:属性|方式|类型|形式)|信息公开选项|政府信息公开)\s*[:：]\s*(?:不予公开|不公开|依申请公开)/gu
const quoted = /[“"'‘《]$|(?:标注|注明|属性(?:分)?为|选择)[“"]?$/u

export default blockRule({
  id: "secrecy/no-nonpublic-note",
  covers: [73],
  title: "不发布注明“不予公开”“依申请公开”的文件",
  severity: "must",
  basis: {
    document: "商洛市政府信息公开意见（2013/14）",
    clause: "三（二）对确定为不予公开的信息应注明理由",
    kind: "derived",
    verified: true,
  },
  cost: "泄露国家秘密属于单项否决",
  params: {},
  messages: { note: "原件注明“{text}”，不属于主动公开；请核对公开属性后再发布。" },
  examples: {
    good: ["（此件公开发布）", "公开属性：主动公开", "拟稿时应注明“此件不公开”或者“此件依申请公开”。"],
    bad: ["（「此件不公开」）", "「公开方式：依申请公开」"],
  },
  gate: chars.han,
  triggers: ["此件", "公开属性", "公开方式", "公开类型", "公开形式", "信息公开选项", "政府信息公开"],

  *check(text) {
    for (const match of findPattern(text, note)) {
      if (quoted.test(text.slice(0, match.index))) continue
      yield { messageId: "note", start: match.index, end: match.index + match[0].length }
    }
  },
})
