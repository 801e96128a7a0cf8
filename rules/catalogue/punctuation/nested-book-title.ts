import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { punctuationStandard } from "../../text/bases.ts"

const inner = /(?:《[^《》<>＜＞]{1,80}》|[<＜][^《》<>＜＞]{2,80}[>＞])(?=[^《》]{0,80}》)/gu

/** Far cheaper than looking back from every mark, and seldom true. */
const opened = /《[^》]{0,60}[《<＜]/u

export default blockRule({
  id: "punctuation/nested-book-title",
  covers: [34],
  title: "书名号里面再用书名号时用单书名号",
  severity: "should",
  basis: punctuationStandard("4.15.3.5"),
  params: {},
  messages: { inner: "书名号里面的书名用单书名号：{right}。" },
  examples: {
    good: [
      "《关于印发〈云川市供水办法〉的通知》",
      "《办法》和《细则》",
      "《转发〈关于印发《供水办法》的通知〉的通知》",
    ],
    bad: ["《关于印发「《云川市供水办法》」的通知》", "《关于印发「<云川市供水办法>」的通知》"],
    fixes: [["《关于印发<云川市供水办法>的通知》", "《关于印发〈云川市供水办法〉的通知》"]],
  },
  gate: chars.bookTitle,
  doubt: (text) => opened.test(text),

  *check(text) {
    for (const { 0: found, index } of findPattern(text, inner)) {
      if (!isOpen(text, index)) continue
      const right = `〈${found.slice(1, -1)}〉`
      yield { messageId: "inner", start: index, end: index + found.length, data: { right }, fix: right }
    }
  },
})

/** Is a 《 still open before this place? */
function isOpen(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 61), at)
  const isInner = before.lastIndexOf("〈") > before.lastIndexOf("〉")
  // The third level is written like the first: 《关于转发〈关于印发《办法》的通知〉的通知》.
  return !isInner && before.lastIndexOf("《") > before.lastIndexOf("》")
}
