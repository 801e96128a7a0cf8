import { traditionalCharacters } from "../text/traditional-characters.ts"

/**
 * What kinds of character a block contains, as bits. One table look-up a character decides which patterns are
 * worth trying, so that a rule about brackets costs nothing in a paragraph without any.
 */
export const chars = {
  digit: 1,
  latin: 2,
  /** ASCII , ; : ! ? . */
  halfPunctuation: 4,
  /** Brackets of every width, book-title marks and quotation marks. */
  bracket: 8,
  /** 。，；：？！、…—· */
  fullPunctuation: 16,
  space: 32,
  /** Full-width letters, digits and ％. */
  fullAlnum: 64,
  /** 〇○◯ and 一 … 九, 十百千万亿. */
  hanNumeral: 128,
  /** Control, zero-width, bidi, private use, replacement, radicals, compatibility ideographs. */
  odd: 256,
  han: 512,
  /** % ～ ~ - – — / */
  range: 1024,
  /** * × ★ ☆ { _ < # */
  symbol: 2048,
  /** Characters that only traditional text uses. */
  traditional: 4096,
  /** ﹝ ﹞ and other look-alikes of 〔 and 〕. */
  lookAlike: 8192,
  /** 〔 and 〕 */
  sixAngle: 16384,
  /** 年月日 */
  date: 1 << 15,
  hao: 1 << 16,
  di: 1 << 17,
  /** 《》 */
  bookTitle: 1 << 18,
  /** （( */
  roundBracket: 1 << 19,
  dunhao: 1 << 20,
  /** . … · • 。 */
  dots: 1 << 21,
  /** Marks that converters lose, and what is left of them: · — ？ */
  joint: 1 << 22,
  percent: 1 << 23,
  dash: 1 << 24,
  /** Eleven digits and more in a row, with joints of up to three characters between them. */
  longNumber: 1 << 25,
  /** The block begins like an ordinal: with a number, 第, a bracket, or what 首先 and 其次 begin with. */
  opensOrdinal: 1 << 26,
  /** The block does not end with a mark that closes a sentence. */
  endsOpen: 1 << 27,
  /** @ and the straight quotation marks. */
  ascii: 1 << 28,
  /** 密 */
  secret: 1 << 29,
  /** What may stand between the groups of a number. */
  joiner: 1 << 30,
} as const

const table = new Uint32Array(65536)

function mark(bit: number, text: string): void {
  for (const character of text) {
    const code = character.charCodeAt(0)
    table[code] = (table[code] ?? 0) | bit
  }
}

function markRange(bit: number, from: number, to: number): void {
  for (let code = from; code <= to; code++) table[code] = (table[code] ?? 0) | bit
}

mark(chars.digit, "0123456789")
markRange(chars.latin, 0x41, 0x5a)
markRange(chars.latin, 0x61, 0x7a)
markRange(chars.latin, 0xc0, 0x24f)
mark(chars.halfPunctuation, ",;:!?.")
mark(chars.bracket, "()[]<>（）［］【】〔〕〈〉《》“”‘’「」『』\"'")
mark(chars.fullPunctuation, "。，；：？！、…—·")
mark(chars.space, " \u00a0\u3000\t\n\r")
markRange(chars.fullAlnum, 0xff10, 0xff19)
markRange(chars.fullAlnum, 0xff21, 0xff3a)
markRange(chars.fullAlnum, 0xff41, 0xff5a)
mark(chars.fullAlnum, "％")
mark(chars.hanNumeral, "〇○◯零一二三四五六七八九十百千万亿")
markRange(chars.odd, 0x00, 0x08)
markRange(chars.odd, 0x0e, 0x1f)
markRange(chars.odd, 0x200b, 0x200f)
mark(chars.odd, "\u00ad\u2060\ufeff\ufffd")
markRange(chars.odd, 0x202a, 0x202e)
markRange(chars.odd, 0x2066, 0x2069)
markRange(chars.odd, 0xe000, 0xf8ff)
markRange(chars.odd, 0x2e80, 0x2fdf)
markRange(chars.odd, 0xf900, 0xfaff)
markRange(chars.han, 0x3400, 0x4dbf)
markRange(chars.han, 0x4e00, 0x9fff)
mark(chars.range, "%％～~-–—/")
mark(chars.symbol, "*×★☆{_<#")
mark(chars.traditional, traditionalCharacters)
mark(chars.lookAlike, "﹝﹞❲❳〘〙⟦⟧")
mark(chars.sixAngle, "〔〕﹝﹞")
mark(chars.date, "年月日")
mark(chars.hao, "号")
mark(chars.di, "第")
mark(chars.bookTitle, "《》")
mark(chars.roundBracket, "（(")
mark(chars.dunhao, "、")
mark(chars.dots, ".…·•。")
mark(chars.joint, "·•・—？?")
mark(chars.percent, "%％")
mark(chars.dash, "-–—―─~～")
mark(chars.odd, "锟烫屯ïâÃ")
mark(chars.odd, "﹐﹑﹒﹔﹕﹖﹗︰｡､･‚＂＇〝〞〟﹪﹙﹚︿﹀︽︾")

mark(chars.ascii, "@\"'")
mark(chars.secret, "密")
mark(chars.joiner, " \t\u00a0\u3000-－‐‑–—﹣·.．")

/** The bits of each UTF-16 unit. */
export const charTable: Uint32Array = table

const ordinalStarts = new Uint8Array(65536)
for (const start of "一二三四五六七八九十（(0123456789第①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳首其再最")
  ordinalStarts[start.charCodeAt(0)] = 1
const closedEnds = new Uint8Array(65536)
for (const end of "。！？；：…”）》.!?;:)") closedEnds[end.charCodeAt(0)] = 1

/** The bits a block has by its first and its last character. */
export function edgesOf(text: string): number {
  return (
    (ordinalStarts[text.charCodeAt(0)] === 1 ? chars.opensOrdinal : 0) |
    (closedEnds[text.charCodeAt(text.length - 1)] === 1 ? 0 : chars.endsOpen)
  )
}
