import { chars, charTable, edgesOf } from "./chars.ts"
import { isMarkClass, neighbours, neighbourTables } from "./neighbours.ts"

/** What one pass over a text tells whoever judges it. */
export interface Reading {
  /** Its UTF-16 units, and at least 64 zeros behind them. Asking an array is cheaper than asking a string. */
  readonly units: Uint16Array
  /** For each place the `pairHash` of the unit there and the one before it. */
  readonly pairs: Uint16Array
  /** Where punctuation and white space stand; the length of the text behind the last. */
  readonly marks: Int32Array
  /** Where each run of ASCII digits begins and ends, one after the other; -1 behind the last. */
  readonly digits: Int32Array
  /** Bits of `chars`: the characters that occur, how the text begins and ends. */
  readonly kinds: number
  /** Bits of `neighbours`. */
  readonly near: number
}

/** Zeros behind the text, for whoever looks a little ahead. */
const margin = 64
const longNumber = 11
const longestJoint = 3
/** More than there are; a power of two. */
const sorts = 128

const { classOfUnit, pairs: nearOfClasses } = neighbourTables
const digitClass = classOfUnit["0".charCodeAt(0)] ?? 0
/** What a character is to the lists of places. */
const isMark = 1
const isDigit = 2
const { sortOfUnit, kindsOfSort, roleOfSort, nearOfSorts } = sortUnits()
const sortOfNothing = sortOfUnit[0] ?? 0

class TextReader implements Reading {
  text = ""
  units = new Uint16Array(4096)
  pairs = new Uint16Array(4096)
  marks = new Int32Array(4096)
  digits = new Int32Array(4096).fill(-1)
  /** Where digits of any width stand. */
  #places = new Int32Array(4096)
  kinds = 0
  near = 0

  read(text: string): void {
    const { length } = text
    if (length + margin > this.units.length) this.#grow(2 * length + margin)
    this.text = text
    const { units } = this
    // For so few a loop is cheaper than a call of fill.
    for (let at = length; at < length + margin; at++) units[at] = 0
    this.#readDigits(this.#readUnits(text))
    this.kinds |= edgesOf(text)
  }

  #grow(size: number): void {
    this.units = new Uint16Array(size)
    this.pairs = new Uint16Array(size)
    this.marks = new Int32Array(size)
    this.digits = new Int32Array(size)
    this.#places = new Int32Array(size)
  }

  /** Gives how many digits there are. */
  #readUnits(text: string): number {
    const { units, pairs, marks } = this
    const places = this.#places
    let kinds = 0
    let near = 0
    let count = 0
    let numbers = 0
    let before = 0
    let beforeSort = sortOfNothing
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      const sort = sortOfUnit[unit] ?? 0
      units[at] = unit
      pairs[at] = pairHash(before, unit)
      kinds |= kindsOfSort[sort] ?? 0
      near |= nearOfSorts[(beforeSort << 7) | sort] ?? 0
      marks[count] = at
      places[numbers] = at
      const role = roleOfSort[sort] ?? 0
      count += role & isMark
      numbers += role >> 1
      if (unit === before && unit > 0x7f) near |= neighbours.twins
      before = unit
      beforeSort = sort
    }
    marks[count] = text.length
    this.kinds = kinds
    this.near = near
    return numbers
  }

  #readDigits(numbers: number): void {
    const { units, digits } = this
    let count = 0
    let lastDigit = -1
    let long = 0
    for (let number = 0; number < numbers; number++) {
      const at = this.#places[number] ?? 0
      if (isAsciiDigit(units[at] ?? 0)) {
        if (count === 0 || digits[count - 1] !== at) {
          digits[count++] = at
          digits[count++] = at
        }
        digits[count - 1] = at + 1
      }
      long = lastDigit >= 0 && areJoined(units, lastDigit + 1, at) ? long + 1 : 1
      if (long >= longNumber) this.kinds |= chars.longNumber
      lastDigit = at
    }
    digits[count] = -1
  }
}

const reader = new TextReader()

/**
 * The scanner and a few rules in a row ask for the same text: they share one reading. It holds until somebody asks
 * for another text, so nobody keeps it across a call.
 */
export function readingOf(text: string): Reading {
  if (text !== reader.text) reader.read(text)
  return reader
}

export function unitsOf(text: string): Uint16Array {
  return readingOf(text).units
}

/** 16 bits for two UTF-16 units. */
export function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) ^ Math.imul(second, 0x85eb)) & 0xffff
}

function isAsciiDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function areJoined(units: Uint16Array, start: number, end: number): boolean {
  if (end - start > longestJoint) return false
  for (let at = start; at < end; at++) {
    if (((charTable[units[at] ?? 0] ?? 0) & chars.joiner) === 0) return false
  }
  return true
}

/**
 * Units of the same kinds and the same class are of one sort; there are some dozens. Small tables that stay in the
 * processor's cache, instead of large ones that do not.
 */
function sortUnits() {
  const sortOfUnit = new Uint8Array(65536)
  const kindsOfSort = new Int32Array(sorts)
  const classOfSort = new Uint8Array(sorts)
  const known = new Map<string, number>()
  for (let unit = 0; unit < 65536; unit++) {
    const kinds = (charTable[unit] ?? 0) | 0
    const unitClass = classOfUnit[unit] ?? 0
    const key = `${kinds} ${unitClass}`
    const sort = known.get(key) ?? known.size
    if (sort >= sorts) throw new RangeError(`more than ${sorts} sorts of characters`)
    known.set(key, sort)
    kindsOfSort[sort] = kinds
    classOfSort[sort] = unitClass
    sortOfUnit[unit] = sort
  }
  const roleOfSort = classOfSort.map((one) => (isMarkClass(one) ? isMark : one === digitClass ? isDigit : 0))
  const nearOfSorts = new Int32Array(sorts * sorts)
  for (let at = 0; at < nearOfSorts.length; at++) {
    const [first = 0, second = 0] = [classOfSort[at >> 7], classOfSort[at & (sorts - 1)]]
    nearOfSorts[at] = nearOfClasses[(first << 5) | second] ?? 0
  }
  return { sortOfUnit, kindsOfSort, roleOfSort, nearOfSorts }
}
