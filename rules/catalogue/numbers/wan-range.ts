import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { numeralStandard } from "../../text/bases.ts"

const range = /(?<![\d.%％第年月/万亿-])(\d+(?:\.\d+)?)\s?[~～—–-]\s?(\d+(?:\.\d+)?)([万亿])/gu

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

  *check(text) {
    for (const match of findPattern(text, range)) {
      const unit = group(match, 3)
      const right = `${group(match, 1)}${unit}～${group(match, 2)}${unit}`
      const place = { start: match.index, end: match.index + match[0].length }
      yield { ...place, messageId: "wan", data: { right, unit }, fix: right, fixKind: "suggest" }
    }
  },
})
