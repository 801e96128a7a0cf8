/**
 * What stands beside what in a block, as bits. Every character belongs to one class, and a table of class pairs
 * says what each two neighbours mean; so a rule about a space between Chinese characters costs nothing where none is.
 * Classes are generous: a bit may be set where a pattern then finds nothing, never the other way round.
 */
const classes = [
  "other",
  "digit",
  /** 〇 and 一 … 九, 十百千. */
  "numeral",
  "han",
  "year",
  /** 月 and 日 */
  "monthDay",
  "wan",
  /** What the number of a house or flat ends with. */
  "door",
  "space",
  "latin",
  /** ? and ! */
  "question",
  "fullQuestion",
  /** , ; */
  "comma",
  /** : */
  "colon",
  "point",
  "halfOpen",
  /** ，；： */
  "clause",
  "dunhao",
  "stop",
  "open",
  "close",
  "sixOpen",
  "sixClose",
  "percent",
  "dash",
  "dot",
  "ellipsis",
  /** 至 and 到 */
  "until",
  /** 是 */
  "is",
  /** What hides a digit. */
  "mask",
  "slash",
] as const
type Class = (typeof classes)[number]
const width = 32

const hanLike: readonly Class[] = ["numeral", "han", "year", "monthDay", "wan", "door", "until", "is"]
const half: readonly Class[] = ["question", "comma", "colon", "halfOpen"]
const marks: readonly Class[] = ["clause", "dunhao", "stop", "comma"]
const counted: readonly Class[] = ["digit", "numeral", "latin"]

/** Each bit: [first, second] of the pairs that set it; `any` of them is enough. */
export const neighbours = {
  digitMonthDay: 1,
  /** 三月, 二〇一五年 */
  numeralDate: 1 << 1,
  /** 二十, 二〇, 二O, 二0 */
  numeralPair: 1 << 2,
  /** 至3, —3, ～ 3 */
  rangeDigit: 1 << 3,
  /** [2019, （2019: any bracket but 〔 */
  bracketDigit: 1 << 4,
  /** 一、 */
  numeralDunhao: 1 << 5,
  /** 、二 */
  dunhaoNumeral: 1 << 6,
  /** 3百, 3五 */
  digitNumeral: 1 << 7,
  /** 为.5 */
  hanPoint: 1 << 8,
  pointDigit: 1 << 9,
  /** 138*, 138x, 138● */
  digitMask: 1 << 10,
  /** 云A */
  hanLatin: 1 << 11,
  /** 3号, 二栋, A座 */
  numberDoor: 1 << 12,
  /** A half-width mark beside a Chinese character. */
  halfBesideHan: 1 << 13,
  hanSpace: 1 << 14,
  /** A space after a Chinese character or a digit. */
  spaceAfter: 1 << 15,
  /** ，， and 。， */
  twoMarks: 1 << 16,
  /** Two dots in a row, or an ellipsis. */
  dots: 1 << 17,
  /** 云·, 云—, 云？ */
  hanJoint: 1 << 18,
  /** 3月, 3号, 2023-, 2023. and 2023/ */
  digitDate: 1 << 19,
  /** 2018年, 2018底 */
  digitHan: 1 << 20,
  /** （， and ，） and “”, but not 。） which is right. */
  markAtBracket: 1 << 21,
  /** ，云 */
  markHan: 1 << 22,
  /** 3，  3。  %% */
  digitMark: 1 << 23,
  /** 》《, ）（ */
  closeOpen: 1 << 24,
  /** 是一, 是二 */
  isNumeral: 1 << 25,
  /** 人人, （（: any unit twice but ASCII. The reader sets it, as no class can tell. */
  twins: 1 << 26,
} as const

const pairs = new Int32Array(width * width)
const classOfUnit = new Uint8Array(65536)

pair(neighbours.digitMonthDay, ["digit"], ["monthDay"])
pair(neighbours.numeralDate, ["numeral"], ["year", "monthDay"])
pair(neighbours.numeralPair, ["numeral"], ["numeral", "latin", "digit", "mask"])
pair(neighbours.rangeDigit, ["dash", "until"], ["digit", "space"])
pair(neighbours.bracketDigit, ["open", "halfOpen"], ["digit", "space"])
pair(neighbours.numeralDunhao, ["numeral"], ["dunhao"])
pair(neighbours.dunhaoNumeral, ["dunhao"], ["numeral"])
pair(neighbours.digitNumeral, ["digit"], ["numeral"])
pair(neighbours.hanPoint, [...hanLike, "space"], ["point"])
pair(neighbours.pointDigit, ["point"], ["digit"])
pair(neighbours.digitMask, ["digit"], ["mask", "numeral", "latin", "dot"])
pair(neighbours.hanLatin, hanLike, ["latin"])
pair(neighbours.numberDoor, counted, ["door"])
pair(neighbours.halfBesideHan, [...hanLike, "close", "sixClose"], [...half, "point"])
pair(neighbours.halfBesideHan, half, [...hanLike, "open", "sixOpen"])
// 8:30 is no Chinese colon: it must stand behind a Chinese character.
pair(neighbours.halfBesideHan, ["digit", "percent"], ["question", "comma", "halfOpen"])
pair(neighbours.halfBesideHan, classes, ["halfOpen"])
pair(neighbours.hanSpace, [...hanLike, "open"], ["space"])
pair(neighbours.spaceAfter, [...hanLike, "digit"], ["space"])
pair(neighbours.twoMarks, [...marks, "fullQuestion"], marks)
pair(neighbours.twoMarks, ["fullQuestion"], ["fullQuestion"])
pair(neighbours.twoMarks, ["clause", "dunhao"], ["colon"])
pair(neighbours.twoMarks, ["point"], marks)
pair(neighbours.twoMarks, ["clause", "dunhao", "stop"], ["point"])
pair(neighbours.dots, ["point"], ["point"])
pair(neighbours.dots, ["stop"], ["stop"])
pair(neighbours.dots, ["dot"], ["dot"])
pair(neighbours.dots, classes, ["ellipsis"])
pair(neighbours.digitDate, ["digit"], ["monthDay", "door", "dash", "point", "slash"])
pair(neighbours.digitHan, ["digit"], hanLike)
pair(neighbours.markAtBracket, ["open", "sixOpen"], ["clause", "dunhao", "stop", "close", "sixClose"])
pair(neighbours.markAtBracket, ["clause", "dunhao"], ["close", "sixClose"])
pair(neighbours.markHan, [...marks, "fullQuestion"], [...hanLike, "open", "digit"])
pair(neighbours.digitMark, ["digit"], ["clause", "stop", "point"])
pair(neighbours.digitMark, ["percent"], ["percent"])
pair(neighbours.closeOpen, ["close"], ["open"])
pair(neighbours.isNumeral, ["is"], ["numeral"])
pair(neighbours.hanJoint, hanLike, ["question", "fullQuestion", "dot", "dash"])

range("latin", 0x41, 0x5a)
range("latin", 0x61, 0x7a)
range("latin", 0xff21, 0xff3a)
range("latin", 0xff41, 0xff5a)
range("han", 0x2e80, 0x2fdf)
range("han", 0x3005, 0x3007)
range("han", 0x3021, 0x3029)
range("han", 0x3038, 0x303b)
range("han", 0x3400, 0x4dbf)
range("han", 0x4e00, 0x9fff)
// Both halves of rare characters, and of emoji.
range("han", 0xd800, 0xdfff)
range("han", 0xf900, 0xfaff)
range("digit", 0x30, 0x39)
range("digit", 0xff10, 0xff19)
each("numeral", "〇○◯零一二三四五六七八九十百千")
each("year", "年")
each("monthDay", "月日")
each("wan", "万亿")
each("door", "号栋幢单座室户")
each("space", " \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff")
range("space", 0x2000, 0x200a)
each("question", "?!")
each("fullQuestion", "？！")
each("comma", ",;")
each("colon", ":")
each("point", ".．")
each("halfOpen", "(")
each("clause", "，；：")
each("dunhao", "、")
each("stop", "。")
each("open", "“‘《〈（【[［〘❲﹝「『{„<＜‹〖")
each("close", "”’》〉）】)]］〙❳﹞」』}‟>＞›〗")
each("sixOpen", "〔")
each("sixClose", "〕")
each("percent", "%％‰")
each("dash", "-－‐‑–—―─﹣~～")
each("dot", "·•・")
each("ellipsis", "…")
each("slash", "/")
each("until", "至到")
each("is", "是")
each("mask", "*＊×●")

/** The class of each UTF-16 unit, and the bits of two classes at `first << 5 | second`. */
export const neighbourTables: { readonly classOfUnit: Uint8Array; readonly pairs: Int32Array } = {
  classOfUnit,
  pairs,
}

/** Is the class one of punctuation or white space? */
export function isMarkClass(index: number): boolean {
  const name = classes[index]
  return name !== undefined && !["other", "digit", "latin", ...hanLike].includes(name)
}

function pair(bit: number, firsts: readonly Class[], seconds: readonly Class[]): void {
  for (const first of firsts) {
    for (const second of seconds) {
      const at = classes.indexOf(first) * width + classes.indexOf(second)
      pairs[at] = (pairs[at] ?? 0) | bit
    }
  }
}

function range(name: Class, from: number, to: number): void {
  classOfUnit.fill(classes.indexOf(name), from, to + 1)
}

function each(name: Class, units: string): void {
  for (let at = 0; at < units.length; at++) classOfUnit[units.charCodeAt(at)] = classes.indexOf(name)
}
