import type { Block, BlockKind } from "../engine/types.ts"

/** A block of a plain text and where its first character stands in that text. */
export interface PlacedBlock {
  readonly block: Block
  /** UTF-16 offset of `block.text[0]` in the whole text. */
  readonly offset: number
}

const endsSentence = /[。！？；：，、…”）.!?;:,)]$/u
const headingOrdinal = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/u
const itemOrdinal = /^(?:\d{1,3}[.．、)）]|[（(]\d{1,3}[）)]|[①-⑳])/u
/** Longer lines are paragraphs, whatever they begin with. */
const headingLength = 40

/**
 * The blocks of a plain text: one a line, one a cell where a line holds tabs. Surrounding space is left out, so
 * that an offset of a block plus `offset` is an offset of the text.
 */
export function blocksOfText(text: string): PlacedBlock[] {
  const placed: PlacedBlock[] = []
  for (const line of text.matchAll(/[^\r\n\f\u2028\u2029]+/g)) {
    const cells = line[0].trim().includes("\t")
    for (const cell of line[0].matchAll(/[^\t]+/g)) {
      const trimmed = cell[0].trim()
      if (trimmed === "") continue
      const offset = line.index + cell.index + cell[0].indexOf(trimmed)
      const kind = cells ? "cell" : kindOf(trimmed, placed.length === 0)
      placed.push({ block: { text: trimmed, kind }, offset })
    }
  }
  return placed
}

function kindOf(line: string, isFirst: boolean): BlockKind {
  const isShort = line.length <= headingLength && !endsSentence.test(line)
  if (isFirst && line.length <= 80 && !/[。；：，:;,]$/u.test(line)) return "title"
  if (headingOrdinal.test(line) && isShort) return "heading"
  if (itemOrdinal.test(line)) return "item"
  return "paragraph"
}
