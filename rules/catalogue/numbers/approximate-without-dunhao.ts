import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { numeralStandard } from "../../text/bases.ts"

const pair =
  /(?<![一二三四五六七八九十第、])(?:一、二|二、三|三、四|三、五|四、五|五、六|六、七|七、八|八、九)(?=[十百千]?[天个年人次名户家里倍])/gu

export default blockRule({
  id: "numbers/approximate-without-dunhao",
  covers: [44],
  title: "表示概数的两个数字之间不用顿号",
  severity: "hint",
  basis: numeralStandard("5.2.1"),
  params: {},
  messages: { dunhao: "表示概数时两个数字之间不用顿号。" },
  examples: {
    good: ["三五天", "二、三产业", "第一、二名"],
    bad: ["等了「三、五」天"],
    fixes: [["等了三、五天", "等了三五天"]],
  },
  gate: chars.hanNumeral | chars.dunhao,
  near: neighbours.numeralDunhao | neighbours.dunhaoNumeral,

  *check(text) {
    for (const { 0: found, index } of findPattern(text, pair)) {
      const fix = found.replace("、", "")
      yield { messageId: "dunhao", start: index, end: index + found.length, fix, fixKind: "suggest" }
    }
  },
})
