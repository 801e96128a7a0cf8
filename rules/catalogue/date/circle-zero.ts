import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { numeralStandard } from "../../text/bases.ts"

const year = /[一二][〇○◯ＯOo0零一二三四五六七八九]{3}(?=年)/gu

export default blockRule({
  id: "date/circle-zero",
  covers: [12],
  title: "汉字年份的零写作“〇”",
  severity: "should",
  basis: numeralStandard("5.2.5"),
  params: {},
  messages: { zero: "汉字年份的零写作“〇”（U+3007）：{right}年。" },
  examples: {
    good: ["二〇〇七年", "王○○", "共二零零户"],
    bad: ["「二○○七」年二月十五日", "「二0一五」年"],
    fixes: [["二○○七年", "二〇〇七年"]],
  },
  gate: chars.hanNumeral | chars.date,
  near: neighbours.numeralPair,

  *check(text) {
    for (const { 0: found, index } of findPattern(text, year)) {
      const right = found.replace(/[○◯ＯOo0零]/gu, "〇")
      if (right === found) continue
      yield { messageId: "zero", start: index, end: index + found.length, data: { right }, fix: right }
    }
  },
})
