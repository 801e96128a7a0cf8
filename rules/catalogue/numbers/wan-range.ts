import { chars } from "../../engine/chars.ts"
import { blockRule, type Hit } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { numeralStandard } from "../../text/bases.ts"
import { doubtsIn, isBehindUntil, unitTable } from "../../text/digit-runs.ts"

const range = /(?<![\d.%％第年月/万亿-])(\d+(?:\.\d+)?)\s?[~～—–-]\s?(\d+(?:\.\d+)?)([万亿])/gu

const mayFollow = unitTable(".万亿")

export default blockRule({
  id: "numbers/wan-range",
  covers: [43],
  title: "用“万”“亿”计的范围前后都写单位",
  severity: "hint",
  basis: numeralStandard("5.1.3"),
  params: {},
  messages: { wan: "范围前后都写“{unit}”，写作“{right}”；若前一数不以{unit}计，请保留原样。" },
  examples: {
    good: ["13万元～17万元", "2019-2020年", "3万—4万人"],
    bad: ["投资「13～17万」元"],
  },
  gate: chars.digit | chars.dash | chars.hanNumeral,
  near: neighbours.rangeDigit,
  doubt: (text) => doubtsIn(text, doubtOf) > 0,

  check: (text) => hitsOf(text),
})

function* hitsOf(text: string): Generator<Hit<"wan">> {
  for (const match of findPattern(text, range)) {
    const unit = group(match, 3)
    const right = `${group(match, 1)}${unit}～${group(match, 2)}${unit}`
    const place = { start: match.index, end: match.index + match[0].length }
    yield { ...place, messageId: "wan", data: { right, unit }, fix: right, fixKind: "suggest" }
  }
}

function doubtOf(units: Uint16Array, start: number, end: number): number {
  return mayFollow[units[end] ?? 0] === 1 && isBehindUntil(units, start) ? 1 : 0
}
