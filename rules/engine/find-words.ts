import type { WordEntry } from "./define-rule.ts"

export interface WordFound<Owner> {
  readonly owner: Owner
  readonly entry: WordEntry
  readonly start: number
  readonly end: number
}

interface Slot<Owner> {
  readonly owner: Owner
  readonly entry: WordEntry
}

/** Every word list of the catalogue in one index keyed on the first two UTF-16 units, longest word first. */
export class WordIndex<Owner> {
  readonly #slots = new Map<number, Slot<Owner>[]>()
  /**
   * 1 for the hash of every pair of units some word begins with. One look-up in 64 kB, which stays in the
   * processor's cache, dismisses nearly every place of a text; the map is asked only about the rest.
   */
  readonly #begins = new Uint8Array(65536)

  /** Words shorter than two units cannot be told from ordinary text and are refused. */
  add(owner: Owner, entry: WordEntry): void {
    if (entry.wrong.length < 2)
      throw new RangeError(`word list: “${entry.wrong}” is shorter than two characters`)
    const first = entry.wrong.charCodeAt(0)
    const second = entry.wrong.charCodeAt(1)
    const key = first * 65536 + second
    const slots = this.#slots.get(key)
    if (slots === undefined) this.#slots.set(key, [{ owner, entry }])
    else slots.push({ owner, entry })
    slots?.sort((a, b) => b.entry.wrong.length - a.entry.wrong.length)
    this.#begins[hashOf(first, second)] = 1
  }

  /** All words in `text` whose blockers do not touch them. One owner's hits never overlap: the longest wins. */
  find(text: string): WordFound<Owner>[] {
    const found: WordFound<Owner>[] = []
    const begins = this.#begins
    let first = text.charCodeAt(0)
    for (let at = 1; at < text.length; at++) {
      const second = text.charCodeAt(at)
      if (begins[hashOf(first, second)] === 1) {
        const slots = this.#slots.get(first * 65536 + second)
        if (slots !== undefined) collect(found, slots, text, at - 1)
      }
      first = second
    }
    return found
  }
}

function hashOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) ^ Math.imul(second, 0x85eb)) & 0xffff
}

function collect<Owner>(
  found: WordFound<Owner>[],
  slots: readonly Slot<Owner>[],
  text: string,
  start: number,
): void {
  for (const { owner, entry } of slots) {
    const end = start + entry.wrong.length
    if (!text.startsWith(entry.wrong, start) || isBlocked(text, start, end, entry)) continue
    if (reaches(found, owner, start)) continue
    found.push({ owner, entry, start, end })
  }
}

/** Does an earlier hit of this owner cover `start`? Hits come in order, so only the owner's last one can. */
function reaches<Owner>(found: readonly WordFound<Owner>[], owner: Owner, start: number): boolean {
  const last = found.findLast((other) => other.owner === owner)
  return last !== undefined && last.end > start
}

function isBlocked(text: string, start: number, end: number, entry: WordEntry): boolean {
  return (
    (entry.notAfter?.some((left) => text.endsWith(left, start)) ?? false) ||
    (entry.notBefore?.some((right) => text.startsWith(right, end)) ?? false)
  )
}
