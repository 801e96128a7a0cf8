import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { accuracyDuty } from "../../text/bases.ts"
import { fold } from "../../text/fold.ts"

const pinyin = /[（(](?<=\p{sc=Han}.)[a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüńň]{1,6}[)）]/gu
const toned = /[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]/u

export default gatherRule({
  id: "conversion/no-pinyin-noise",
  covers: [54],
  title: "正文不夹带复制产生的拼音",
  severity: "should",
  basis: accuracyDuty,
  // One gloss of a rare character is a service; `least` of them are noise.
  params: { least: 3 },
  messages: {
    many: "全文有{count}处括注的拼音，像是复制带来的，请统一删去。",
    single: "括注的拼音“{text}”像是复制带来的，请删去。",
  },
  examples: {
    good: ["甪(lù)直镇", "单位(kg)"],
    bad: ["政府网「(wǎng)」站发(fā)布、公开(kāi)信息"],
  },
  gate: chars.latin | chars.bracket | chars.han,

  gather(text) {
    const found = findPattern(text, pinyin).filter(({ 0: noise }) => toned.test(noise))
    if (found.length === 0) return undefined
    return found.map(({ 0: noise, index }) => ({ start: index, end: index + noise.length }))
  },

  *conclude(notes, { least }) {
    const hits = notes.flatMap(({ block, note }) =>
      note.map((place) => ({ ...place, messageId: "single" as const, block, fix: "" })),
    )
    if (hits.length >= least) yield* fold(hits, { limit: 0, many: "many" })
  },
})
