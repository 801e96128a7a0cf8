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
    const last = text.length - length
    let same = 0
    // A doubled word covers a place that is a multiple of its length: the others need no look of their own.
    for (let probe = length - 1; probe < last; probe += length) {
      if (text.charCodeAt(probe) !== text.charCodeAt(probe + length)) continue
      let at = probe
      while (at > 0 && probe - at < length - 1 && isSame(text, at - 1, length)) at--
      same = 0
      for (; at < last && isSame(text, at, length); at++) {
        if (++same < length) continue
        const start = at - length + 1
        same = 0
        addApart(found, { start, length })
      }
      // Go on behind what has been read, still at multiples of the length.
      probe = Math.max(probe, at - 1 - ((at - 1 - (length - 1)) % length))
    }
  }
  return found
}

function addApart(found: DoubledRun[], { start, length }: DoubledRun): void {
  const overlaps = found.some((run) => start < run.start + 2 * run.length && run.start < start + 2 * length)
  if (!overlaps) found.push({ start, length })
}

function isSame(text: string, at: number, length: number): boolean {
  const code = text.charCodeAt(at)
  return code === text.charCodeAt(at + length) && code >= 0x4e00 && code <= 0x9fff
}
