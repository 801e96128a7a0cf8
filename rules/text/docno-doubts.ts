import { readingOf } from "../engine/reading.ts"
import { endOfDigits, isOfOurTime, unitTable } from "./digit-runs.ts"

const [open, close, hao, zero] = [..."〔〕号0"].map((one) => one.charCodeAt(0))
const sixAngles = unitTable("〔〕")
/** Behind one of these a number is written in an odd way, whatever follows. */
const oddBefore = unitTable("[【(（［﹝〔")
const longestSerial = 5

/**
 * Does a six-angle bracket belong to anything but a number as it should be, 〔2021〕9号? Nearly every number is, and
 * then no pattern for odd ones need be tried.
 */
export function hasOddDocno(text: string): boolean {
  // These two are no marks in a reading: hardly anybody writes them.
  if (text.includes("﹝") || text.includes("﹞")) return true
  const { units, marks } = readingOf(text)
  for (let mark = 0; ; mark++) {
    const at = marks[mark] ?? text.length
    if (at >= text.length) return false
    if (sixAngles[units[at] ?? 0] === 0) continue
    if (!isPlain(units, at)) return true
    // Its closing half.
    mark++
  }
}

function isPlain(units: Uint16Array, at: number): boolean {
  if (units[at] !== open || oddBefore[units[at - 1] ?? 0] === 1) return false
  const year = at + 1
  const serial = year + 5
  if (endOfDigits(units, year) !== year + 4 || !isOfOurTime(units, year) || units[year + 4] !== close)
    return false
  const end = endOfDigits(units, serial)
  const isWhole = end > serial && end <= serial + longestSerial && units[serial] !== zero
  return isWhole && units[end] === hao && units[end + 1] !== hao
}
