/** Units of nothing behind the text, for whoever looks a little ahead. */
const margin = 64

let units = new Uint16Array(4096)
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

function read(text: string): void {
  const { length } = text
  if (length + margin > units.length) units = new Uint16Array(2 * length + margin)
  for (let at = 0; at < length; at++) units[at] = text.charCodeAt(at)
  units.fill(0, length, length + margin)
  current = text
}
