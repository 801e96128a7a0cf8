import { extractText, getDocumentProxy } from "unpdf"
import type { OfficialDocument } from "./comparison.ts"

/** The text layer of a pdf, line by line. A scan has none. */
export async function readPdf(bytes: Uint8Array): Promise<OfficialDocument> {
  // No evaluation of strings as code; 0 keeps pdf.js from telling the console about every odd font.
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, isEvalSupported: false })
  const { text: pages } = await extractText(pdf, { mergePages: false })
  const lines = pages.flatMap((page) => withoutPageNumber(page.split("\n").map((line) => line.trim())))
  return {
    lines: lines.map((text) => ({ text: plain(text), isCell: false, isNumbered: false })),
    tables: undefined,
  }
}

const pageNumber = /^[—–－\-\s]*\d{1,3}[—–－\-\s]*$/

/** It stands first or last on its page. */
function withoutPageNumber(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line !== "")
  return filled.filter(
    (line, index) => !((index === 0 || index === filled.length - 1) && pageNumber.test(line)),
  )
}

/** Fonts map 一 to the radical ⼀ and 民 to ⺠, which look the same and are other characters. */
function plain(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf\uf900-\ufaff]/g,
    (character) => radicals.get(character) ?? character.normalize("NFKC"),
  )
}

/** Those of the supplement that Unicode gives no counterpart. */
const radicals: ReadonlyMap<string, string> = new Map(
  "⺎兀⺒巳⺝月⺠民⺩王⺫目⺬示⺮竹⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟"
    .match(/../gu)
    ?.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
)
