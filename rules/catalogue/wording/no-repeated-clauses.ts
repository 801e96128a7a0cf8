import { chars } from "../../engine/chars.ts"
import { blockRule, type Hit } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { pairHash, readingOf } from "../../engine/reading.ts"
import { accuracyDuty } from "../../text/bases.ts"
import { doubtsIn, endOfDigits } from "../../text/digit-runs.ts"

/** What each unit does to a clause: 1 ends it, 2 ends it and begins everything anew, as brackets do. */
const roles = new Uint8Array(65536)
for (const mark of "，。；：、") roles[mark.charCodeAt(0)] = 1
for (const mark of "（）()！？“”‘’《》【】[] \t\u00a0\u3000") roles[mark.charCodeAt(0)] = 2
const etcetera = "等".charCodeAt(0)
const dunhao = "、".charCodeAt(0)
const plain = /^\p{sc=Han}+$/u
const year = /((?:19|20)\d{2})(?:年\1年|\s?\1(?=年))/gu
/** Bits of `neighbours` a text must have for each pattern, all of them: nearly all texts lack them. */
const twice: readonly { readonly needed: number; readonly pattern: RegExp }[] = [
  { needed: neighbours.closeOpen, pattern: /《([^《》]{2,40})》《\1》/gu },
  {
    needed: neighbours.numeralDunhao | neighbours.dunhaoNumeral,
    pattern: /([一二三四五六七八九十]{1,3}、)\1/gu,
  },
  { needed: neighbours.closeOpen, pattern: /(（[一二三四五六七八九十]{1,3}）)\1/gu },
  { needed: neighbours.isNumeral, pattern: /([一二三四五六七八九]是)\1/gu },
  {
    needed: neighbours.twins | neighbours.digitHan,
    pattern:
      /(?:户户(?![主型均口籍表内外])|人人(?![均次口数员民生事才大们力])|元元(?![旦月宝素件器])|万万|亿亿|亩亩(?!均)|吨吨|个个(?![人体别性案])|件件(?![有均落事])|名名(?![单额称])|条条(?![款例件文])|起起(?![诉火重])|家家(?![庭长具电禽居政畜])|次次(?![数日年品级要])|台台(?![账区式词])|座座(?![位谈])|所所(?![长有])|套套(?![内餐房]))(?<=\d..)/gu,
  },
  { needed: neighbours.twins, pattern: /等等等/gu },
]
/** 哈哈哈 is a sound, 一一一 a count, and 等等等 has a pattern of its own. */
const sounds =
  /[哈呵嘻嘿啊呀哇噢喔嗯咚叮当滴汪喵咕咯啦哒嘟铃隆砰啪嗒呼呜哗唰沙轰一二三四五六七八九十百千万〇零人天好快多来等ⅩX某囧]/u
const none: readonly never[] = []

export default blockRule({
  id: "wording/no-repeated-clauses",
  covers: [49],
  title: "分句、列举的各项、年份不重复",
  severity: "should",
  basis: accuracyDuty,
  params: { clause: 4, item: 4 },
  messages: { repeated: "“{word}”与前面重复，请核对后删去一处。" },
  examples: {
    good: [
      "水利、交通、能源、通信",
      "甲村（一组、二组）、乙村（一组、二组）",
      "加油，加油！",
      "对职工参加《培训项目清单》所列项目的，以《培训项目清单》为准",
      "各县（市）区人民政府",
      "“加强领导，加强领导”",
      "李明、王强、李明",
      "500个个体工商户，3家家具厂",
    ],
    bad: [
      "要加强领导，「要加强领导」，落实责任。",
      "包括教育、医疗卫生、养老、「医疗卫生」等方面",
      "印发「2023年2023年」工作要点",
      "共计120「户户」",
    ],
  },
  gate: chars.han,

  check(text, { clause, item }) {
    const { near } = readingOf(text)
    const found = pairsIn(text, near)
    const repeated = mayRepeat(text, Math.min(clause, item)) ? clauses(text, clause, item) : none
    const tripled = (near & neighbours.twins) === 0 ? none : triples(text)
    if (found.length + repeated.length + tripled.length === 0) return none
    return [...found, ...tripled, ...repeated]
  },
})

/** What a pattern finds written twice in a row. */
function pairsIn(text: string, near: number): readonly Hit<"repeated">[] {
  let hits = doubtsIn(text, doubtOf) === 0 ? none : hitsOf(text, year)
  for (const { needed, pattern } of twice) {
    const more = (near & needed) === needed ? hitsOf(text, pattern) : none
    if (more.length > 0) hits = [...hits, ...more]
  }
  return hits
}

function hitsOf(text: string, pattern: RegExp): readonly Hit<"repeated">[] {
  const found = findPattern(text, pattern)
  return found.length === 0 ? none : found.map((match) => hit(match[0], match.index))
}

/** Eight digits and more, or four and then four more behind one character. */
function doubtOf(units: Uint16Array, start: number, end: number): number {
  if (end - start < 4) return 0
  return end - start >= 8 || endOfDigits(units, end + 1) - end > 4 ? 1 : 0
}

/** Four characters as one of 2,048 bits, set for each clause of the text at hand. */
const begun = new Int32Array(64)

/**
 * Do two clauses or items perhaps begin with the same four characters? In most texts none do, and nothing is cut or
 * compared. Always true when shorter ones count.
 */
function mayRepeat(text: string, shortest: number): boolean {
  if (shortest < 4) return true
  const { pairs, units, marks } = readingOf(text)
  begun.fill(0)
  let start = 0
  for (let mark = 0; start < text.length; mark++) {
    const at = marks[mark] ?? text.length
    if (at < text.length && roles[units[at] ?? 0] === 0) continue
    if (at - start >= 4) {
      // An item is compared without its 等.
      if (units[start + 2] === etcetera || units[start + 3] === etcetera) return true
      const hash = pairHash(pairs[start + 1] ?? 0, pairs[start + 3] ?? 0)
      const [word, bit] = [(hash >>> 5) & 63, 1 << (hash & 31)]
      if (((begun[word] ?? 0) & bit) !== 0) return true
      begun[word] = (begun[word] ?? 0) | bit
    }
    start = at + 1
  }
  return false
}

/** A clause that stands twice in a row, and an item that stands twice in one enumeration. */
function clauses(text: string, clause: number, item: number): readonly Hit<"repeated">[] {
  let hits: Hit<"repeated">[] | undefined
  const { units, marks } = readingOf(text)
  let before = -1
  let start = 0
  let items: Set<string> | undefined
  for (let mark = 0; start <= text.length; mark++) {
    const at = marks[mark] ?? text.length
    const role = at === text.length ? 1 : (roles[units[at] ?? 0] ?? 0)
    if (role === 0) continue
    const length = at - start
    const isAgain = length >= clause && before === start - length - 1 && isSame(units, before, start, length)
    const isListed = items !== undefined && length >= item && items.has(itemAt(text, start, at))
    if ((isAgain || isListed) && plain.test(text.slice(start, at)) && !isQuoted(text, start)) {
      hits ??= []
      hits.push(hit(itemAt(text, start, at), start))
    }
    before = role === 2 ? -1 : start
    if (units[at] !== dunhao) items = undefined
    else {
      items ??= new Set()
      items.add(text.slice(start, at))
    }
    start = at + 1
  }
  return hits ?? none
}

/** 紧紧紧围绕: a character three times in a row. */
function triples(text: string): readonly Hit<"repeated">[] {
  let hits: Hit<"repeated">[] | undefined
  const { units } = readingOf(text)
  for (let at = 2; at < text.length; at++) {
    if (units[at] !== units[at - 1] || units[at] !== units[at - 2]) continue
    const found = text.slice(at - 2, at + 1)
    if (!plain.test(found) || sounds.test(found) || isQuoted(text, at - 2)) continue
    hits ??= []
    hits.push(hit(found, at - 2))
    at += 2
  }
  return hits ?? none
}

function isSame(units: Uint16Array, first: number, second: number, length: number): boolean {
  if (first < 0) return false
  for (let at = 0; at < length; at++) if (units[first + at] !== units[second + at]) return false
  return true
}

/** Songs and slogans repeat on purpose. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at)
  return before.lastIndexOf("“") > before.lastIndexOf("”")
}

/** The last of an enumeration carries its 等, and what follows it. */
function itemAt(text: string, start: number, end: number): string {
  const etc = text.indexOf("等", start + 2)
  return text.slice(start, etc !== -1 && etc < end ? etc : end)
}

function hit(word: string, start: number): Hit<"repeated"> {
  return { messageId: "repeated", start, end: start + word.length, data: { word } }
}
