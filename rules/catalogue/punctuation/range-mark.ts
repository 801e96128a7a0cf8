import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { punctuationStandard } from "../../text/bases.ts"

const dashes = /(?:-{2,4}|[―─]{1,2}|——|—[-－–]|[-－–]—|–{2}|[～~]{2})\s?(?=\d)/gu
const before = /(?<![A-Za-z][\dA-Za-z]{0,20})(?<=[\d年月日时点%万亿元岁])(\s?)$/u
/** 这是---一项: two hyphens and more between words, or before a subtitle, stand for ——. */
const dash = /(?:-{2,}|[－–]{2,})(?=[\p{sc=Han}“《])(?<=(?:^|[\p{sc=Han}”》）])[-－–]{2,8})/gu

export default blockRule({
  id: "punctuation/range-mark",
  title: "数值和时间的起止用一字线或浪纹线",
  severity: "should",
  basis: punctuationStandard("4.13.3.2"),
  params: {},
  messages: {
    dash: "破折号写作“——”，不用“{text}”。",
    range: "起止之间用一字线“—”或浪纹线“～”，不用“{text}”。",
  },
  examples: {
    good: ["2019—2021年", "3万～4万人", "0571-12345678", "索引号：j602402--2023-0165", "2021-01-02"],
    bad: [
      "再下达3「--」4万人",
      "一般登记3「—-」5个工作日",
      "2019「——」2021年",
      "这是「---」一项任务",
      "「--」灌区通水六十年侧记",
    ],
    fixes: [["再下达3--4万人", "再下达3—4万人"]],
  },
  gate: chars.dash,

  *check(text) {
    for (const { 0: found, index } of findPattern(text, dash)) {
      yield { messageId: "dash", start: index, end: index + found.length, fix: "——" }
    }
    for (const { 0: found, index } of findPattern(text, dashes)) {
      const space = before.exec(text.slice(Math.max(0, index - 24), index))?.[1]
      if (space === undefined) continue
      yield { messageId: "range", start: index - space.length, end: index + found.length, fix: "—" }
    }
  },
})
