import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { accuracyDuty } from "../../text/bases.ts"

/** 加强对……的检查 and 对……进行检查 run into one. */
const mixed =
  /(?:加强|加大|强化)了?对[^，。；：、]{2,25}进行(?=[\p{sc=Han}]{2,6}[，。；、])|是因为[^，。；]{2,20}的原因|原因是由于|由于[^，。；]{2,20}的原因[，,]|以[^，。；]{2,16}为(?:核心|重点|中心|基础)的基础上|关键在于[^，。；]{2,20}(?:是关键|决定的)|本着[^，。；]{2,16}为原则|(?:深受|受到)[^，。；]{2,12}所(?:欢迎|喜爱)|旨在为了/gu

export default blockRule({
  id: "wording/no-mixed-patterns",
  title: "不把两种句式混在一起",
  severity: "should",
  basis: accuracyDuty,
  params: {},
  messages: { mixed: "“{text}”是两种句式的杂糅，请只用一种。" },
  examples: {
    good: [
      "加强对各校园防控工作的专项督导，",
      "对各校园的防控工作进行专项督导。",
      "加强对正在进行施工的工地检查",
    ],
    bad: ["「加强对各校园的疫情防控工作进行」专项督导，检查落实。", "「由于下雨的原因，」活动改期"],
  },
  gate: chars.han,
  triggers: [
    "加强对",
    "加强了对",
    "加大对",
    "加大了对",
    "强化对",
    "强化了对",
    "的原因",
    "原因是由于",
    "的基础上",
    "关键在于",
    "本着",
    "所欢迎",
    "所喜爱",
    "旨在为了",
  ],

  *check(text) {
    for (const { 0: found, index } of findPattern(text, mixed)) {
      const hit = { messageId: "mixed", start: index, end: index + found.length } as const
      // 由于……的原因 is so common that many editors let it pass.
      yield found.startsWith("由于") ? { ...hit, severity: "hint" } : hit
    }
  },
})
