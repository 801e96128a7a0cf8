import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { punctuationStandard } from "../../text/bases.ts"

/** “，”老张说 keeps its comma: only marks that nobody speaks before a closing quotation mark. */
const stray =
  /[，。；：、](?:(?<=[（《“‘〈〔【].)(?![。….])|(?<=[，；：、])(?<![，。；：、（《“‘〈〔【].)(?=[）》〉〕】])|(?<=\p{sc=Han}[、：])(?=[”’]))/gu
const empty = /(?:“”|《》|‘’)(?<=\p{sc=Han}..)(?<!号..)(?=\p{sc=Han})/gu

export default blockRule({
  id: "punctuation/no-mark-inside-bracket",
  title: "括号、引号、书名号里边不以点号开头，不以逗号、顿号结尾",
  severity: "should",
  basis: punctuationStandard("5.1", "derived"),
  params: {},
  messages: {
    stray: "括号、引号或书名号紧里边的“{text}”是多余的，请删去。",
    empty: "“{text}”里没有内容，请补上或者删去。",
  },
  examples: {
    good: [
      "“走吧，”老张说。",
      "（一）总体要求",
      "“……，。”",
      "补上引号“”再发",
      "（详见附件。）",
      "标点有（，、；）等",
      "如“、”“，”",
    ],
    bad: ["（「，」试点）工作", "（试点「，」）工作", "“试点「、」”工作", "开展了「“”」质量月活动"],
    fixes: [["（，试点）工作", "（试点）工作"]],
  },
  gate: chars.bracket,
  near: neighbours.markAtBracket,

  *check(text) {
    for (const { 0: mark, index } of findPattern(text, stray)) {
      // A text about punctuation shows the mark alone: “，”.
      const [before = "", after = ""] = [text[index - 1], text[index + 1]]
      if (isMark(before) || isMark(after) || (opens(before) && closes(after))) continue
      yield { messageId: "stray", start: index, end: index + mark.length, fix: "", fixKind: "suggest" }
    }
    for (const { 0: found, index } of findPattern(text, empty)) {
      yield { messageId: "empty", start: index, end: index + found.length }
    }
  },
})

function isMark(text: string): boolean {
  return /[，。；：、？！]/u.test(text)
}

function opens(text: string): boolean {
  return /[（《“‘〈〔【]/u.test(text)
}

function closes(text: string): boolean {
  return /[）》”’〉〕】]/u.test(text)
}
