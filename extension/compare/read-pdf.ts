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

/** Fonts map 一 to the radical ⼀, which looks the same and is another character. */
function plain(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (character) => character.normalize("NFKC"))
}
