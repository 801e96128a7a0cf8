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

/** The marks of a fresh report, without what somebody chose to ignore. Findings without a place have no mark. */
export function marksOf(
  findings: readonly Finding[],
  blocks: readonly LiveBlock[],
  surface: Surface,
  ignores: readonly Ignore[],
): Mark[] {
  return findings.flatMap((finding) => {
    const block = finding.at === undefined ? undefined : blocks[finding.at.block]
    if (finding.at === undefined || block === undefined || finding.at.end <= finding.at.start) return []
    const { start, end } = finding.at
    const mark = {
      id: nextId(),
      finding,
      surface,
      block,
      start,
      end,
    }
    return ignores.some((ignore) => covers(ignore, mark)) ? [] : [mark]
  })
}

/** Carries marks over to the blocks as they are after typing; a mark whose words were touched is dropped. */
export function moveMarks(
  marks: readonly Mark[],
  before: readonly LiveBlock[],
  after: readonly LiveBlock[],
): Mark[] {
  const successor = pairBlocks(before, after)
  return marks.flatMap((mark) => {
    const block = successor(mark.block)
    if (block === mark.block) return [mark]
    if (block === undefined) return []
    const span = moveSpan(
      { block: 0, start: mark.start, end: mark.end },
      diffOnce(mark.block.text, block.text),
    )
    if (span === undefined) return []
    const words = mark.block.text.slice(mark.start, mark.end)
    // Fails closed: better no mark than one under the wrong word.
    if (block.text.slice(span.start, span.end) !== words) return []
    return [{ ...mark, block, start: span.start, end: span.end }]
  })
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
