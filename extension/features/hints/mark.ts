import type { Finding } from "../../../rules/index.ts"
import type { LiveBlock, Place, Surface } from "../../editors/editor.ts"
import { diffOnce, moveSpan } from "../../editors/edits.ts"
import type { Ignore } from "../../records/records.ts"

/** A finding at its place on screen. */
export interface Mark extends Place {
  readonly id: string
  readonly finding: Finding
  readonly surface: Surface
}

/** Unique in this frame; everything outside names the frame as well. */
const nextId = (() => {
  let last = 0
  return () => `mark-${++last}`
})()

/**
 * The marks of a fresh report, without what somebody chose to ignore. Findings without a place have no mark. What
 * `known` says of a finding is its mark from before; it stays the very same one where nothing has changed.
 */
export function marksOf(
  findings: readonly Finding[],
  blocks: readonly LiveBlock[],
  { surface, known, isHeld }: MarkSources,
  ignores: readonly Ignore[],
): Mark[] {
  const marks: Mark[] = []
  for (const finding of findings) {
    const { at } = finding
    const block = at === undefined ? undefined : blocks[at.block]
    if (at === undefined || block === undefined || at.end <= at.start) continue
    const place = { finding, block, start: at.start, end: at.end }
    const old = known(place)
    if (old === undefined && isHeld(place)) continue
    const mark = old?.finding === finding ? old : { ...place, id: old?.id ?? nextId(), surface }
    if (!ignores.some((ignore) => covers(ignore, mark))) marks.push(mark)
  }
  return marks
}

export interface FoundPlace extends Place {
  readonly finding: Finding
}

interface MarkSources {
  readonly surface: Surface
  readonly known: (place: FoundPlace) => Mark | undefined
  /** True of what is not to be marked yet. What is marked already stays so. */
  readonly isHeld: (place: FoundPlace) => boolean
}

/** Finds the mark that stood at a finding's place. Most findings of a text are those of its last check. */
export function marksByPlace(marks: readonly Mark[]): (place: FoundPlace) => Mark | undefined {
  const byFinding = new Map(marks.map((mark) => [mark.finding, mark]))
  let byBlock: Map<LiveBlock, Mark[]> | undefined
  return (place) => {
    const same = byFinding.get(place.finding)
    if (same !== undefined && isSame(same, place)) return same
    byBlock ??= groupByBlock(marks)
    return byBlock.get(place.block)?.find((old) => isSame(old, place))
  }
}

function groupByBlock(marks: readonly Mark[]): Map<LiveBlock, Mark[]> {
  const groups = new Map<LiveBlock, Mark[]>()
  for (const mark of marks) {
    const group = groups.get(mark.block)
    if (group === undefined) groups.set(mark.block, [mark])
    else group.push(mark)
  }
  return groups
}

function isSame(a: FoundPlace, b: FoundPlace): boolean {
  return a.block === b.block && a.start === b.start && a.end === b.end && a.finding.rule === b.finding.rule
}

/** Carries marks over to the blocks as they are after typing; a mark whose words were touched is dropped. */
export function moveMarks(
  marks: readonly Mark[],
  before: readonly LiveBlock[],
  after: readonly LiveBlock[],
): Mark[] {
  const kept = new Set(after)
  if (before.every((block) => kept.has(block))) return [...marks]
  const successor = pairBlocks(before, after)
  const moved: Mark[] = []
  for (const mark of marks) {
    const now = kept.has(mark.block) ? mark : moveMark(mark, successor(mark.block))
    if (now !== undefined) moved.push(now)
  }
  return moved
}

function moveMark(mark: Mark, block: LiveBlock | undefined): Mark | undefined {
  if (block === undefined) return undefined
  const span = moveSpan({ block: 0, start: mark.start, end: mark.end }, diffOnce(mark.block.text, block.text))
  if (span === undefined) return undefined
  const words = mark.block.text.slice(mark.start, mark.end)
  // Fails closed: better no mark than one under the wrong word.
  if (block.text.slice(span.start, span.end) !== words) return undefined
  return { ...mark, block, start: span.start, end: span.end }
}

/** In reading order. */
export function byPlace(a: Mark, b: Mark): number {
  if (a.block === b.block) return a.start - b.start
  if (a.block.home === b.block.home) return a.block.offset - b.block.offset
  return a.block.home.compareDocumentPosition(b.block.home) & 4 ? -1 : 1
}

/** Words around the mark that tell this place from another with the same words. */
export function neighbours({ block, start, end }: Place): string {
  return block.text.slice(Math.max(0, start - 8), start) + "…" + block.text.slice(end, end + 8)
}

function covers(ignore: Ignore, mark: Mark): boolean {
  return (
    ignore.rule === mark.finding.rule &&
    ignore.text === mark.finding.text &&
    (ignore.near === undefined || ignore.near === neighbours(mark))
  )
}

/** Which block a block has become: the same one outside the edit, its counterpart by order inside. */
function pairBlocks(
  before: readonly LiveBlock[],
  after: readonly LiveBlock[],
): (block: LiveBlock) => LiveBlock | undefined {
  const alike = (a: LiveBlock | undefined, b: LiveBlock | undefined) =>
    a !== undefined && (a === b || (a.text === b?.text && a.home === b.home))
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && alike(before[head], after[head])) head++
  let tail = 0
  while (tail < shorter - head && alike(before.at(-1 - tail), after.at(-1 - tail))) tail++
  const order = new Map(before.map((block, index) => [block, index]))
  return (block) => {
    const index = order.get(block)
    if (index === undefined) return undefined
    if (index < head) return after[index]
    if (index >= before.length - tail) return after[index + after.length - before.length]
    return index < after.length - tail ? after[index] : undefined
  }
}
