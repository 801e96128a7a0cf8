/** Digits that belong together, however they are spaced: `138 1234 5678`, `138-1234-5678`, `１３８…`. */
export interface NumberRun {
  /** ASCII digits, and a final X as ID cards have it. */
  readonly digits: string
  readonly start: number
  readonly end: number
}

interface Group {
  readonly digits: string
  readonly start: number
  readonly end: number
  /** What stands between this group and the one before, when the two can belong together. */
  readonly joint: string | undefined
}

const longestRun = 24
const longestJoint = 3
const jointPattern = /^(?:[ \t\u00a0\u3000]{1,2}|[-－‐‑–—﹣·.．]| [-–—] )$/

/**
 * The longest runs of whole groups that `accepts` takes, left to right, never overlapping. Only whole groups are
 * joined, so that a number inside a longer one is not found; many groups only with one kind of separator.
 */
export function findNumbers(text: string, accepts: (digits: string) => boolean): readonly NumberRun[] {
  const groups = groupsOf(text)
  const runs: NumberRun[] = []
  for (let at = 0; at < groups.length; at++) {
    const last = lastAccepted(groups, at, accepts)
    const first = groups[at]
    const end = last === undefined ? undefined : groups[last]
    if (last === undefined || first === undefined || end === undefined) continue
    const digits = groups
      .slice(at, last + 1)
      .map((group) => group.digits)
      .join("")
    runs.push({ digits, start: first.start, end: end.end })
    at = last
  }
  return runs
}

function lastAccepted(
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
    digits += group.digits
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

/** Several rules ask for the numbers of one block, one after the other. */
let lastRead: { readonly text: string; readonly groups: readonly Group[] } = { text: "", groups: [] }

function groupsOf(text: string): readonly Group[] {
  if (lastRead.text !== text) lastRead = { text, groups: readGroups(text) }
  return lastRead.groups
}

function readGroups(text: string): Group[] {
  const groups: Group[] = []
  let before = 0
  for (let start = 0; start < text.length; start++) {
    if (!isDigit(text.charCodeAt(start))) continue
    let end = start + 1
    while (end < text.length && isDigit(text.charCodeAt(end))) end++
    if (/[XxＸｘ]/.test(text.charAt(end))) end++
    const joint = groups.length > 0 ? jointOf(text, before, start) : undefined
    groups.push({ digits: narrow(text.slice(start, end)), start, end, joint })
    before = end
    start = end - 1
  }
  return groups
}

function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)
}

const plain = /^[0-9X]*$/

function narrow(digits: string): string {
  return plain.test(digits) ? digits : digits.normalize("NFKC").toUpperCase()
}

function jointOf(text: string, start: number, end: number): string | undefined {
  if (end - start > longestJoint) return undefined
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
