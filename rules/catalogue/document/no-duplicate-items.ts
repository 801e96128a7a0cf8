import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import type { Block } from "../../engine/types.ts"
import { accuracyDuty } from "../../text/bases.ts"
import { readOrdinal } from "../../text/ordinals.ts"

const numbered = /^\d{1,3}[.．、]/
const picture = /^(?:图为|图\d)/u

export default gatherRule({
  id: "document/no-duplicate-items",
  title: "同一项内容不列两次",
  severity: "should",
  basis: accuracyDuty,
  params: { item: 15, paragraph: 80 },
  messages: { twice: "这一项与前面的内容相同，请核对是否重复。" },
  examples: {
    good: ["1.联系人：张三\n2.联系人：张三", "图为启动仪式现场。\n图为启动仪式现场。"],
    bad: [
      "1.关于印发云川市森林防火工作标准的通知\n2.关于供水的通知\n「3.关于印发云川市森林防火工作标准的通知」",
    ],
  },
  gate: chars.han,

  gather(_text, params, block) {
    const rest = itemOf(block, params)
    return rest === undefined ? undefined : keyOf(rest)
  },

  *conclude(notes, params, { blocks }) {
    // Nearly every item has a number of its own: only the others are compared as texts.
    times.fill(0)
    for (const { note } of notes) times[note] = (times[note] ?? 0) + 1
    const seen = new Set<string>()
    for (const { block, note } of notes) {
      if (times[note] === 1) continue
      const one = blocks[block]
      const item = one === undefined ? undefined : itemOf(one, params)
      if (item === undefined || one === undefined) continue
      if (seen.has(item)) yield { messageId: "twice", block, start: 0, end: one.text.length }
      seen.add(item)
    }
  },
})

interface Lengths {
  readonly item: number
  readonly paragraph: number
}

/** The text behind the ordinal, when it is long enough that nobody writes it twice by right. */
function itemOf({ text, kind }: Block, { item, paragraph }: Lengths): string | undefined {
  if (kind === "cell" || kind === "caption") return undefined
  const start = readOrdinal(text)?.length ?? numbered.exec(text)?.[0].length ?? 0
  const rest = text.slice(start).trim()
  const isLong = rest.length >= (start > 0 ? item : paragraph) && !picture.test(rest)
  return isLong ? rest : undefined
}

const keys = 16384
/** Made once: 32 kB at every keystroke kept the collector busy. */
const times = new Uint16Array(keys)

/** A number below `keys`, the same for the same text: made of its length and characters from all over it. */
function keyOf(text: string): number {
  const step = (text.length >> 4) + 1
  let key = text.length
  for (let at = 0; at < text.length; at += step) key = Math.imul(key, 31) + text.charCodeAt(at)
  return (key ^ (key >>> 15)) & (keys - 1)
}
