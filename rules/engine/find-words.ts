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
  /** 1 for every unit some word begins with: most characters are dismissed by this look-up alone. */
  readonly #begins = new Uint8Array(65536)

  /** Words shorter than two units cannot be told from ordinary text and are refused. */
  add(owner: Owner, entry: WordEntry): void {
    if (entry.wrong.length < 2)
      throw new RangeError(`word list: “${entry.wrong}” is shorter than two characters`)
    const key = keyAt(entry.wrong, 0)
    const slots = this.#slots.get(key)
    if (slots === undefined) this.#slots.set(key, [{ owner, entry }])
    else slots.push({ owner, entry })
    slots?.sort((a, b) => b.entry.wrong.length - a.entry.wrong.length)
    this.#begins[entry.wrong.charCodeAt(0)] = 1
  }

  /** All words in `text` whose blockers do not touch them. One owner's hits never overlap: the longest wins. */
  find(text: string): WordFound<Owner>[] {
    const found: WordFound<Owner>[] = []
    const last = text.length - 1
    for (let at = 0; at < last; at++) {
      if (this.#begins[text.charCodeAt(at)] === 0) continue
      const slots = this.#slots.get(keyAt(text, at))
      if (slots !== undefined) collect(found, slots, text, at)
    }
    return found
  }
}

function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1)
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
    if (found.some((other) => other.owner === owner && other.end > start)) continue
    found.push({ owner, entry, start, end })
  }
}

function isBlocked(text: string, start: number, end: number, entry: WordEntry): boolean {
  return (
    (entry.notAfter?.some((left) => text.endsWith(left, start)) ?? false) ||
    (entry.notBefore?.some((right) => text.startsWith(right, end)) ?? false)
  )
}
