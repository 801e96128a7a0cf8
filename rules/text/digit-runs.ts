import { readingOf } from "../engine/reading.ts"

export const digits = "0123456789"

/** White space as `\s` has it. */
export const spaces =
  " \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"

/**
 * Judges each run of ASCII digits by its units and gives all the bits that `judge` said. Numbers are few: to look at
 * each of them is many times cheaper than a pattern, which tries every character.
 */
export function doubtsIn(
  text: string,
  judge: (units: Uint16Array, start: number, end: number) => number,
): number {
  const { units, digits } = readingOf(text)
  let doubts = 0
  for (let at = 0; (digits[at] ?? -1) >= 0; at += 2)
    doubts |= judge(units, digits[at] ?? 0, digits[at + 1] ?? 0)
  return doubts
}

export function isDigit(unit: number | undefined): boolean {
  return unit !== undefined && unit >= 0x30 && unit <= 0x39
}

/** Where the digits that begin at `start` end; `start` when there are none. */
export function endOfDigits(units: Uint16Array, start: number): number {
  let at = start
  while (isDigit(units[at])) at++
  return at
}

/** The value of one or two digits, -1 when there are none or more. */
export function smallNumber(units: Uint16Array, start: number, end: number): number {
  if (end - start === 1) return (units[start] ?? 0) - 0x30
  return end - start === 2 ? ((units[start] ?? 0) - 0x30) * 10 + (units[start + 1] ?? 0) - 0x30 : -1
}

/** Does the number begin with 19 or 20? */
export function isOfOurTime(units: Uint16Array, start: number): boolean {
  const [first = 0, second = 0] = [units[start], units[start + 1]]
  return (first === 0x31 && second === 0x39) || (first === 0x32 && second === 0x30)
}

const untilMarks = unitTable("至到—–－-～~")
const spaceMarks = unitTable(spaces)

/** Stands the number behind 至, 到 or a dash, with or without a space? */
export function isBehindUntil(units: Uint16Array, start: number): boolean {
  const before = spaceMarks[units[start - 1] ?? 0] === 1 ? units[start - 2] : units[start - 1]
  return untilMarks[before ?? 0] === 1
}

/** A table of units, 1 for those of `characters`. */
export function unitTable(characters: string): Uint8Array {
  const table = new Uint8Array(65536)
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = 1
  return table
}
