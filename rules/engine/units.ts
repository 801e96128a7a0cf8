/** Units of nothing behind the text, for whoever looks a little ahead. */
const margin = 64

let units = new Uint16Array(4096)
let pairs = new Uint16Array(4096)
let current = ""

/**
 * The UTF-16 units of a text and at least 64 zeros behind them. Reading an array is several times cheaper than asking
 * a string for each character, and every block is asked by the scanner and a few rules in a row: they share one copy.
 * It holds until somebody asks for another text, so nobody keeps it across a call.
 */
export function unitsOf(text: string): Uint16Array {
  if (text !== current) read(text)
  return units
}

/** For each place of a text the `pairHash` of the unit there and the one before it; holds as long as `unitsOf`. */
export function pairsOf(text: string): Uint16Array {
  if (text !== current) read(text)
  return pairs
}

/** 16 bits for two UTF-16 units. */
export function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) ^ Math.imul(second, 0x85eb)) & 0xffff
}

function read(text: string): void {
  const { length } = text
  if (length + margin > units.length) {
    units = new Uint16Array(2 * length + margin)
    pairs = new Uint16Array(2 * length + margin)
  }
  let before = 0
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at)
    units[at] = unit
    pairs[at] = pairHash(before, unit)
    before = unit
  }
  units.fill(0, length, length + margin)
  current = text
}
