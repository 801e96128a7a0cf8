import { chars } from "../../engine/chars.ts"
import { blockRule, type Hit } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { numeralStandard } from "../../text/bases.ts"
import { doubtsIn, isBehindUntil, spaces, unitTable } from "../../text/digit-runs.ts"

const range = /(?<![\d.%％第年月/-])(\d+(?:\.\d+)?)(\s?[~～—–-]\s?|至)(\d+(?:\.\d+)?)\s?[%％]/gu

const mayFollow = unitTable(`.%％${spaces}`)

export default blockRule({
  id: "numbers/percent-range",
  covers: [42],
  title: "百分数的范围前后都写百分号",
  severity: "should",
  basis: numeralStandard("5.1.3"),
  params: {},
  messages: { percent: "百分数的范围前后都写百分号，写作“{right}”。" },
  examples: {
    good: ["增长15%～30%", "第3-5%", "占15%"],
    bad: ["按「5-10%」补贴", "增长「15～30%」"],
    fixes: [["增长15～30%", "增长15%～30%"]],
  },
  gate: chars.digit | chars.percent,
  near: neighbours.rangeDigit,
  doubt: (text) => doubtsIn(text, doubtOf) > 0,

  check: (text) => hitsOf(text),
})

function* hitsOf(text: string): Generator<Hit<"percent">> {
  for (const match of findPattern(text, range)) {
    const mark = group(match, 2) === "至" ? "至" : "～"
    const right = `${group(match, 1)}%${mark}${group(match, 3)}%`
    const end = match.index + match[0].length
    yield { messageId: "percent", start: match.index, end, data: { right }, fix: right }
  }
}

function doubtOf(units: Uint16Array, start: number, end: number): number {
  return mayFollow[units[end] ?? 0] === 1 && isBehindUntil(units, start) ? 1 : 0
}
