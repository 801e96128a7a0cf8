import { strFromU8, unzipSync } from "fflate"
import type { OfficialDocument, OfficialLine } from "./comparison.ts"

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
/** A part that claims more than this is no document but an attack on our memory. */
const mostBytes = 50_000_000

/** The body of a Word document; headers, footers and notes are not on the page either. Throws for what is no docx. */
export function readDocx(bytes: Uint8Array): OfficialDocument {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === "word/document.xml" && originalSize <= mostBytes,
  })
  const part = files["word/document.xml"]
  if (part === undefined) throw new TypeError("docx: no word/document.xml")
  const xml = new DOMParser().parseFromString(strFromU8(part), "application/xml")
  const lines = [...xml.getElementsByTagNameNS(word, "p")].flatMap(lineOf)
  return { lines, tables: xml.getElementsByTagNameNS(word, "tbl").length }
}

function lineOf(paragraph: Element): OfficialLine[] {
  // A text box is written twice, the second time for old programs.
  if (hasAncestor(paragraph, "Fallback")) return []
  const text = textOf(paragraph).trim()
  if (text === "") return []
  const isNumbered = paragraph.getElementsByTagNameNS(word, "numPr").length > 0
  return [{ text, isCell: hasAncestor(paragraph, "tc"), isNumbered }]
}

function textOf(node: Element): string {
  let text = ""
  for (const child of node.children) {
    const { localName } = child
    if (localName === "t") text += child.textContent ?? ""
    else if (localName === "tab" || localName === "br" || localName === "cr") text += " "
    else if (localName === "noBreakHyphen") text += "-"
    // Paragraphs in a text box are lines of their own; what was deleted or is a field's code is not text.
    else if (!skipped.has(localName)) text += textOf(child)
  }
  return text
}

const skipped: ReadonlySet<string> = new Set([
  "p",
  "pPr",
  "rPr",
  "del",
  "moveFrom",
  "instrText",
  "Fallback",
  "txbxContent",
])

function hasAncestor(element: Element, name: string): boolean {
  for (let at = element.parentElement; at !== null; at = at.parentElement)
    if (at.localName === name) return true
  return false
}
