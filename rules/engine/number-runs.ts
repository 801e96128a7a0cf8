import { chars, charTable } from "./chars.ts"
import { unitsOf } from "./reading.ts"

/** Digits that belong together, however they are spaced: `138 1234 5678`, `138-1234-5678`, `１３８…`. */
export interface NumberRun {
  /** ASCII digits, and a final X as ID cards have it. */
  readonly digits: string
  readonly start: number
  readonly end: number
}

interface Group {
  readonly start: number
  readonly end: number
  /** What stands between this group and the one before, when the two can belong together. */
  readonly joint: string | undefined
  /** Length of this group and all that may belong to it behind it. */
  reach: number
}

const longestRun = 24
const longestJoint = 3
const jointPattern = /^(?:[ \t\u00a0\u3000]{1,2}|[-－‐‑–—﹣·.．]| [-–—] )$/

/**
 * The longest runs of whole groups, at least `least` digits, that `accepts` takes, left to right, never overlapping.
 * Only whole groups are joined, so that a number inside a longer one is not found; many groups only with one kind of
 * separator.
 */
export function findNumbers(
  text: string,
  least: number,
  accepts: (digits: string) => boolean,
): readonly NumberRun[] {
  const groups = groupsOf(text)
  let runs: NumberRun[] | undefined
  for (let at = 0; at < groups.length; at++) {
    const first = groups[at]
    if (first === undefined || first.reach < least) continue
    const last = lastAccepted(text, groups, at, (digits) => digits.length >= least && accepts(digits))
    const end = last === undefined ? undefined : groups[last]
    if (last === undefined || end === undefined) continue
    const digits = groups
      .slice(at, last + 1)
      .map((group) => digitsOf(text, group))
      .join("")
    runs ??= []
    runs.push({ digits, start: first.start, end: end.end })
    at = last
  }
  return runs ?? none
}

const none: readonly never[] = []

function lastAccepted(
  text: string,
  groups: readonly Group[],
  first: number,
  accepts: (digits: string) => boolean,
): number | undefined {
  let digits = ""
  let accepted: number | undefined
  let joint: string | undefined
  let isMixed = false
  for (let at = first; at < groups.length; at++) {
    const group = groups[at]
    if (group === undefined || (at > first && group.joint === undefined)) break
    if (at > first) {
      isMixed ||= joint !== undefined && joint !== group.joint
      joint = joint === "dot" ? joint : group.joint
    }
    if (!mayJoin(joint, isMixed, at - first + 1)) break
    digits += digitsOf(text, group)
    if (digits.length > longestRun) break
    if (accepts(digits)) accepted = at
  }
  return accepted
}

/** Dots also stand in IP addresses, dates and versions, which have more groups than a telephone number. */
function mayJoin(joint: string | undefined, isMixed: boolean, groups: number): boolean {
  if (joint === "dot") return groups <= 3 && !isMixed
  return !isMixed || groups <= 4
}

/** Are there digits enough in a row, joints and all, for a number of `least`? */
export function hasNumber(text: string, least: number): boolean {
  return groupsOf(text).some(({ reach }) => reach >= least)
}

/** Several rules ask for the numbers of one block, one after the other. */
let lastRead: { readonly text: string; readonly groups: readonly Group[] } = { text: "", groups: [] }

function groupsOf(text: string): readonly Group[] {
  if (lastRead.text !== text) lastRead = { text, groups: readGroups(text) }
  return lastRead.groups
}

function readGroups(text: string): Group[] {
  const units = unitsOf(text)
  const groups: Group[] = []
  let before = -longestJoint - 1
  for (let start = 0; start < text.length; start++) {
    if (!isDigit(units[start])) continue
    let end = start + 1
    while (isDigit(units[end])) end++
    if (isFinalX[units[end] ?? 0] === 1) end++
    groups.push({ start, end, joint: jointOf(text, units, before, start), reach: end - start })
    before = end
    start = end - 1
  }
  for (let at = groups.length - 1; at > 0; at--) {
    const [group, next] = [groups[at - 1], groups[at]]
    if (group !== undefined && next?.joint !== undefined) group.reach += next.reach
  }
  return groups
}

function isDigit(unit = 0): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)
}

const isFinalX = new Uint8Array(65536)
for (const mark of "XxＸｘ") isFinalX[mark.charCodeAt(0)] = 1
const plain = /^[0-9X]*$/

function digitsOf(text: string, { start, end }: Group): string {
  const digits = text.slice(start, end)
  return plain.test(digits) ? digits : digits.normalize("NFKC").toUpperCase()
}

function jointOf(text: string, units: Uint16Array, start: number, end: number): string | undefined {
  if (end - start > longestJoint) return undefined
  for (let at = start; at < end; at++) {
    if (((charTable[units[at] ?? 0] ?? 0) & chars.joiner) === 0) return undefined
  }
  const gap = text.slice(start, end)
  return jointPattern.test(gap) ? kindOf(gap) : undefined
}

function kindOf(gap: string): string {
  if (gap.trim() === "") return "space"
  return /[.．]/.test(gap) ? "dot" : "dash"
}

/** Stands the run inside a word or a longer number, so that it is something else? */
export function isEmbedded(text: string, run: NumberRun): boolean {
  const before = text.slice(Math.max(0, run.start - 2), run.start)
  const after = text.slice(run.end, run.end + 2)
  return /[A-Za-z_*＊]$|\d[.．]$/.test(before) || /^[A-Za-z_*＊]|^[.．]\d/.test(after)
}

/** The words right before a place, for labels such as “身份证号：”. */
export function textBefore(text: string, start: number, length: number): string {
  return text.slice(Math.max(0, start - length), start)
}

/** `3` and `4` give `138****1234`: the ends stay, every character between becomes an asterisk. */
export function maskMiddle(digits: string, keepStart: number, keepEnd: number): string {
  const hidden = Math.max(0, digits.length - keepStart - keepEnd)
  return digits.slice(0, keepStart) + "*".repeat(hidden) + digits.slice(digits.length - keepEnd)
}
