import type { Span } from "./types.ts"

/** One contiguous change between two texts: `before.slice(start, end)` became `inserted`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly inserted: string
}

/** The smallest single edit that turns `before` into `after`; never splits a surrogate pair. */
export function diffOnce(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  if (isInsidePair(before, start) || isInsidePair(after, start)) start--
  let tail = 0
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++
  }
  if (isInsidePair(before, before.length - tail) || isInsidePair(after, after.length - tail)) tail--
  return { start, end: before.length - tail, inserted: after.slice(start, after.length - tail) }
}

/**
 * Where a span lies after an edit of its block, or `undefined` when the edit touches it: a doubtful mark
 * disappears rather than underlining the wrong word.
 */
export function moveSpan(span: Span, edit: Edit): Span | undefined {
  if (span.end <= edit.start) return span
  const grown = edit.inserted.length - (edit.end - edit.start)
  return span.start >= edit.end ? { ...span, start: span.start + grown, end: span.end + grown } : undefined
}

function isInsidePair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}
