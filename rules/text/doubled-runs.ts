import { neighbours } from "../engine/neighbours.ts"
import { readingOf } from "../engine/reading.ts"

export interface DoubledRun {
  readonly start: number
  /** Length of the word that stands twice. */
  readonly length: number
}

/**
 * Places where the same `length` Chinese characters stand twice in a row, longest word first, none overlapping.
 * A plain loop: a regular expression with a back reference tries every length at every character.
 */
export function doubledRuns(text: string, shortest: number, longest: number): readonly DoubledRun[] {
  const found = new Found(text.length)
  const { units, near } = readingOf(text)
  for (let length = longest; length >= shortest; length--) {
    if (length === 1 && (near & neighbours.twins) === 0) break
    const last = text.length - length
    // A doubled word covers a place that is a multiple of its length: the others need no look of their own.
    for (let probe = length - 1; probe < last; probe += length) {
      if (units[probe] !== units[probe + length]) continue
      const end = addRuns(found, units, probe, length, last)
      // Go on behind what has been read, still at multiples of the length.
      probe = Math.max(probe, end - 1 - ((end - 1 - (length - 1)) % length))
    }
  }
  return found.runs
}

const none: readonly never[] = []

/** The runs that stand apart. Most texts have none, and nothing is made for them. */
class Found {
  readonly #size: number
  #runs: DoubledRun[] | undefined
  /** 1 where a run stands already; made for the second run. */
  #covered: Uint8Array | undefined

  constructor(size: number) {
    this.#size = size
  }

  get runs(): readonly DoubledRun[] {
    return this.#runs ?? none
  }

  add(start: number, length: number): void {
    const end = start + 2 * length
    if (this.#runs === undefined) {
      this.#runs = [{ start, length }]
      return
    }
    this.#covered ??= coveredBy(this.#runs, this.#size)
    // Runs found before are at least as long: one that overlaps covers an end of this one.
    if (this.#covered[start] === 1 || this.#covered[end - 1] === 1) return
    this.#covered.fill(1, start, end)
    this.#runs.push({ start, length })
  }
}

function coveredBy(runs: readonly DoubledRun[], size: number): Uint8Array {
  const covered = new Uint8Array(size)
  for (const { start, length } of runs) covered.fill(1, start, start + 2 * length)
  return covered
}

/** Follows the characters that stand again `length` further on, both ways from `probe`; gives the place they end at. */
function addRuns(found: Found, units: Uint16Array, probe: number, length: number, last: number): number {
  let at = probe
  while (at > 0 && probe - at < length - 1 && isSame(units, at - 1, length)) at--
  let same = 0
  for (; at < last && isSame(units, at, length); at++) {
    if (++same < length) continue
    found.add(at - length + 1, length)
    same = 0
  }
  return at
}

function isSame(units: Uint16Array, at: number, length: number): boolean {
  const unit = units[at] ?? 0
  return unit === units[at + length] && unit >= 0x4e00 && unit <= 0x9fff
}
