import { type ReadableBlock, readableBlocks } from "./readable-text.ts"
import { type Sentence, sentencesOf } from "./sentences.ts"

/** One sentence and the block of the page it stands in. */
export interface Line {
  readonly block: ReadableBlock
  readonly sentence: Sentence
}

export function linesOf(root: Node, within?: Range): Line[] {
  const lines: Line[] = []
  for (const block of readableBlocks(root, within)) {
    for (const sentence of sentencesOf(block.text)) lines.push({ block, sentence })
  }
  return lines
}

/** The first line at or after an element. */
export function firstAt(lines: readonly Line[], target: Element): number {
  const at = lines.findIndex(({ block: { element } }) => {
    if (target.contains(element) || element === target) return true
    return Boolean(target.compareDocumentPosition(element) & target.DOCUMENT_POSITION_FOLLOWING)
  })
  const around = lines.findIndex(({ block: { element } }) => element.contains(target))
  return around >= 0 && (at < 0 || around < at) ? around : Math.max(0, at)
}

/** The word around a place in a sentence; without the browser's segmenter, two characters. */
export function wordAt(text: string, at: number, length = 0): readonly [number, number] {
  if (length > 1) return [at, at + length]
  const { Segmenter } = Object(Intl)
  if (typeof Segmenter !== "function") return [at, Math.min(at + 2, text.length)]
  const word = new Segmenter("zh", { granularity: "word" }).segment(text).containing(at)
  return word ? [word.index, word.index + word.segment.length] : [at, at + 1]
}
