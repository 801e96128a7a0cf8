import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"

const heading = /(?<=^|[。；\s])[一二三四五六七八九十]{1,3}、/gu
const long = "云".repeat(400)

export default blockRule({
  id: "document/paragraphs-apart",
  covers: [40],
  title: "正文分段",
  severity: "should",
  basis: {
    document: "政府网站发展指引（国办发〔2017〕47号）",
    clause: "附件2",
    kind: "derived",
    verified: false,
  },
  params: { longest: 800, headings: 3 },
  messages: { collapsed: "这一段有{count}字，含{headings}个一级标题，请分段。" },
  examples: {
    good: ["一、目标。二、任务。三、保障。"],
    bad: [{ blocks: [{ kind: "paragraph", text: `一、目标。${long}。二、任务。${long}。三、保障。` }] }],
  },
  gate: chars.han | chars.fullPunctuation,
  near: neighbours.numeralDunhao,

  *check(text, { longest, headings }) {
    if (text.length <= longest) return
    const found = [...findPattern(text, heading)].length
    if (found < headings) return
    yield { messageId: "collapsed", start: 0, end: 1, data: { count: text.length, headings: found } }
  },
})
