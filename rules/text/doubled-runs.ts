export interface DoubledRun {
  readonly start: number
  /** Length of the word that stands twice. */
  readonly length: number
}

/**
 * Places where the same `length` Chinese characters stand twice in a row, longest word first, none overlapping.
 * A plain loop: a regular expression with a back reference tries every length at every character.
 */
export function doubledRuns(text: string, shortest: number, longest: number): DoubledRun[] {
  const found: DoubledRun[] = []
  for (let length = longest; length >= shortest; length--) {
    let same = 0
    for (let at = 0; at + length < text.length; at++) {
      const code = text.charCodeAt(at)
      same = code === text.charCodeAt(at + length) && code >= 0x4e00 && code <= 0x9fff ? same + 1 : 0
      if (same < length) continue
      const start = at - length + 1
      same = 0
      if (!found.some((run) => start < run.start + 2 * run.length && run.start < start + 2 * length)) {
        found.push({ start, length })
      }
    }
  }
  return found
}
