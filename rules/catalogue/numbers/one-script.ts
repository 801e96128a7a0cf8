import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { numeralStandard } from "../../text/bases.ts"

const mixed =
  /(?<![\d.])\d+[百千](?![克米瓦帕赫卡伏牛焦分强佳校县村乡年万亿家企户人名姓货度])(?=[零一二三四五六七八九元个多余]|$)|(?<![\d.])[1-9][一二三四五六七八九][十百千年]/gu

export default blockRule({
  id: "numbers/one-script",
  covers: [45],
  title: "一个数里不混用汉字数字和阿拉伯数字",
  severity: "should",
  basis: numeralStandard("5.3"),
  params: {},
  messages: { mixed: "“{text}”混用了两种数字；阿拉伯数字只与“万”“亿”连用。" },
  examples: {
    good: ["4000元", "3.5万元", "5千克", "10千瓦", "“十四五”期间", "3百强"],
    bad: ["补助「4千」元", "共「1百」零八个"],
  },
  gate: chars.hanNumeral | chars.digit,
  near: neighbours.digitNumeral,

  *check(text) {
    for (const { 0: found, index } of findPattern(text, mixed)) {
      yield { messageId: "mixed", start: index, end: index + found.length }
    }
  },
})
