import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { punctuationStandard } from "../../text/bases.ts"

const dots = /\.{3,}|。{3,}|[·•]{3,}|…+/gu
const besideHan = /[\p{sc=Han}，。；：、！？”》）\d]/u
const etc = /……\s?等(?![一-龥]{0,2}[级待候于到])|等\s?……/gu

export default blockRule({
  id: "punctuation/ellipsis",
  covers: [33],
  title: "省略号用六个居中的点",
  severity: "should",
  basis: punctuationStandard("A.9.1"),
  params: {},
  messages: {
    dots: "省略号写作“……”（六个居中的点）。",
    etc: "省略号和“等”不同时使用，请删去一个。",
  },
  examples: {
    good: ["一起欢笑……", "Loading...", "（…"],
    bad: ["孩子们高超的球技「......」中间是互动。", "慢慢地走「。。。」", "苹果、梨「……等」水果"],
    fixes: [["高超的球技......中间", "高超的球技……中间"]],
  },
  gate: chars.dots,
  near: neighbours.dots,

  *check(text, _params, { kind }) {
    for (const { 0: found, index } of findPattern(text, dots)) {
      const end = index + found.length
      const isCut =
        end === text.length && (kind !== "paragraph" || text.length < 40) && !found.startsWith("。")
      if (found === "……" || found === "…………" || isCut) continue
      if (besideHan.test(text[index - 1] ?? "")) yield { messageId: "dots", start: index, end, fix: "……" }
    }
    for (const { 0: found, index } of findPattern(text, etc)) {
      yield { messageId: "etc", start: index, end: index + found.length }
    }
  },
})
