import type { Block } from "../../rules/index.ts"
import { readZip, xmlText } from "./read-zip.ts"

/** Text, breaks and the ends of paragraphs and cells; nothing else of WordprocessingML is text. */
const pieces = /<w:(?:t(?:\s[^>]*)?>([^<]*)<|(tab|br|cr)\b|(tc)[\s>]|(instrText|delText)[\s>])|<\/w:(p|tc)>/g

/** The paragraphs of a Word document, then of its headers, footers and notes. */
export function readDocx(bytes: Uint8Array): Block[] {
  const parts = readZip(bytes, /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/)
  const names = [...parts.keys()].sort((a, b) => Number(isMain(b)) - Number(isMain(a)) || a.localeCompare(b))
  return names.flatMap((name) =>
    paragraphs(parts.get(name) ?? "", partNames.find(([at]) => name.startsWith(at))?.[1] ?? ""),
  )
}

function isMain(name: string): boolean {
  return name === "word/document.xml"
}

const partNames: readonly (readonly [string, string])[] = [
  ["word/document", ""],
  ["word/header", "页眉"],
  ["word/footer", "页脚"],
  ["word/footnotes", "脚注"],
  ["word/endnotes", "尾注"],
  ["word/comments", "批注"],
]

function paragraphs(xml: string, part: string): Block[] {
  const blocks: Block[] = []
  let text = ""
  let cells = 0
  let count = 0
  for (const [, run, gap, cell, , end] of xml.matchAll(pieces)) {
    if (run !== undefined) text += xmlText(run)
    else if (gap !== undefined) text += gap === "tab" ? " " : "\n"
    else if (cell !== undefined) cells++
    else if (end === "tc") cells--
    else if (end === "p") {
      count++
      const trimmed = text.trim()
      const kind = cells > 0 ? "cell" : "paragraph"
      if (trimmed !== "") blocks.push({ text: trimmed, kind, selector: `${part}第${count}段` })
      text = ""
    }
  }
  return blocks
}
