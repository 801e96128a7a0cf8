import type { Block } from "../../rules/index.ts"
import { readZip, xmlText } from "./read-zip.ts"

/** The filled cells of a workbook, each a block that knows its place: `表1!B3`. */
export function readXlsx(bytes: Uint8Array): Block[] {
  const parts = readZip(bytes, /^xl\/(?:sharedStrings|worksheets\/sheet\d+)\.xml$/)
  const shared = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>([\s\S]*?)<\/si>/g)].map(
    ([, item = ""]) => runs(item),
  )
  const sheets = [...parts.keys()].filter((name) => name.startsWith("xl/worksheets/"))
  sheets.sort((a, b) => numberOf(a) - numberOf(b))
  return sheets.flatMap((name) => cells(parts.get(name) ?? "", `表${numberOf(name)}`, shared))
}

function numberOf(name: string): number {
  return Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0)
}

function cells(xml: string, sheet: string, shared: readonly string[]): Block[] {
  const blocks: Block[] = []
  for (const [, attributes = "", content = ""] of xml.matchAll(/<c\s([^>]*[^/>])>([\s\S]*?)<\/c>/g)) {
    const text = cellText(attributes, content, shared).trim()
    const place = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? ""
    if (text !== "") blocks.push({ text, kind: "cell", selector: `${sheet}!${place}` })
  }
  return blocks
}

function cellText(attributes: string, content: string, shared: readonly string[]): string {
  const value = /<v>([^<]*)<\/v>/.exec(content)?.[1]
  if (/\bt="s"/.test(attributes)) return shared[Number(value)] ?? ""
  if (value === undefined) return runs(content)
  const text = xmlText(value)
  // Long numbers are kept as 1.3812345678E10: a telephone number hides in it.
  return /^\d+(?:\.\d+)?E\+?\d+$/i.test(text) ? BigInt(Math.round(Number(text))).toString() : text
}

function runs(xml: string): string {
  // Phonetic guides repeat the text.
  const plain = xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, "")
  return [...plain.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map(([, text = ""]) => xmlText(text)).join("")
}
