/** Where a quotation lies in a text, as half-open offsets, and how sure we are: 1 is word for word. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly score: number
}

/** Under this share of common character pairs a passage is another passage. */
const threshold = 0.6

/**
 * One form for texts that differ only in what editors change without meaning to: spaces and line ends, full and
 * half width, kinds of quotation marks and dashes, letter case.
 */
export function normalizeCharacter(character: string): string {
  if (/\s|[\u00ad\u200b-\u200f\ufeff]/.test(character)) return ""
  if (/["“”„‟「」『』＂]/.test(character)) return '"'
  if (/['‘’‚‛＇]/.test(character)) return "'"
  if (/[-‐‑‒–—―－]/.test(character)) return "-"
  return character.normalize("NFKC").toLowerCase().replace(/\s/g, "")
}

export function normalizeText(text: string): string {
  return text.split("").map(normalizeCharacter).join("")
}

/**
 * Finds a quotation in a text, both normalized. Word for word first (after `label`, where the same words may stand
 * in several articles), then the window that shares most character pairs.
 */
export function matchQuote(text: string, quote: string, label = ""): Match | undefined {
  if (quote === "") return undefined
  const from = label === "" ? 0 : Math.max(0, text.indexOf(label))
  const exact = text.indexOf(quote, from)
  const start = exact < 0 ? text.indexOf(quote) : exact
  if (start >= 0) return { start, end: start + quote.length, score: 1 }
  return bestWindow(text, quote)
}

function bestWindow(text: string, quote: string): Match | undefined {
  const wanted = countPairs(quote)
  const total = quote.length - 1
  if (total < 4 || text.length < 2) return undefined
  const size = Math.min(total, text.length - 1)
  const held = new Map<string, number>()
  let common = 0
  let best = 0
  let bestAt = -1
  for (let at = 0; at < text.length - 1; at += 1) {
    const entering = text.slice(at, at + 2)
    const count = (held.get(entering) ?? 0) + 1
    held.set(entering, count)
    if (count <= (wanted.get(entering) ?? 0)) common += 1
    if (at >= size) {
      const leaving = text.slice(at - size, at - size + 2)
      const left = held.get(leaving) ?? 0
      held.set(leaving, left - 1)
      if (left <= (wanted.get(leaving) ?? 0)) common -= 1
    }
    if (common > best) {
      best = common
      bestAt = Math.max(0, at - size + 1)
    }
  }
  const score = best / total
  return score < threshold ? undefined : trim(text, wanted, bestAt, size, score)
}

function countPairs(quote: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at < quote.length - 1; at += 1) {
    const pair = quote.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** The best window rarely has the passage's exact ends: cut to common pairs, then grow while pairs are common. */
function trim(text: string, wanted: Map<string, number>, at: number, size: number, score: number): Match {
  let start = at
  let end = Math.min(text.length, at + size + 1)
  while (start < end - 2 && !wanted.has(text.slice(start, start + 2))) start += 1
  while (end > start + 2 && !wanted.has(text.slice(end - 2, end))) end -= 1
  while (start > 0 && wanted.has(text.slice(start - 1, start + 1))) start -= 1
  while (end < text.length && wanted.has(text.slice(end - 1, end + 1))) end += 1
  return { start, end, score }
}
