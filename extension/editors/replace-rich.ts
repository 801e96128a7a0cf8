import type { LiveBlock, Place } from "./editor.ts"
import { diffOnce } from "./edits.ts"
import { rangeOf, readBlocks } from "./read-blocks.ts"
import { selectionOf } from "./selection-of.ts"
import type { Way } from "./ways.ts"

/** Editors learn of a new selection from `selectionchange`, which comes late. */
const selectionSettles = 240
const modelSettles = 60

/**
 * Replaces the differing characters only, so that bold or a link on the rest stays, by the first way that has an
 * effect. The order matters: a command before `beforeinput` doubles the word in Lexical.
 */
export async function replaceRich(
  surface: HTMLElement,
  place: Place,
  text: string,
  ways: readonly Way[],
): Promise<boolean> {
  const wrong = place.block.text.slice(place.start, place.end)
  const edit = smallestEdit(place, wrong, text)
  const before = wholeText(surface)
  const expected = edit.block.text.slice(0, edit.start) + edit.text + edit.block.text.slice(edit.end)
  surface.focus({ preventScroll: true })
  if (!select(surface, edit)) return false
  await wait(selectionSettles)
  // The editor may have rebuilt its nodes when it got the focus.
  const range = liveRange(surface, edit)
  if (range === undefined || wholeText(surface) !== before) return false
  for (const way of ways) {
    const taken = way(surface, range, edit.text)
    if (taken || wholeText(surface) !== before) break
  }
  await wait(modelSettles)
  return readBlocks(surface, new WeakMap()).some((block) => block.text === expected)
}

interface SmallEdit extends Place {
  readonly text: string
}

/** Never empty on either side: an insertion or a deletion takes one neighbour along, because many editors ignore both. */
function smallestEdit({ block, start }: Place, wrong: string, right: string): SmallEdit {
  const edit = diffOnce(wrong, right)
  let from = start + edit.start
  let to = start + edit.end
  let text = edit.inserted
  if (from === to || text === "") {
    if (from > 0) {
      from--
      text = block.text.charAt(from) + text
    } else {
      text += block.text.charAt(to)
      to++
    }
  }
  return { block, start: from, end: to, text }
}

function select(surface: HTMLElement, place: Place): boolean {
  const range = liveRange(surface, place)
  if (range === undefined) return false
  selectionOf(surface)?.setBaseAndExtent(
    range.startContainer,
    range.startOffset,
    range.endContainer,
    range.endOffset,
  )
  return true
}

/** The place's range, found again by its block's text when the editor has rebuilt the nodes. */
function liveRange(surface: HTMLElement, place: Place): Range | undefined {
  const range = rangeOf(place)
  if (range?.toString() === place.block.text.slice(place.start, place.end)) return range
  const block = readBlocks(surface, new WeakMap()).find((other: LiveBlock) => other.text === place.block.text)
  return block === undefined ? undefined : rangeOf({ ...place, block })
}

function wholeText(surface: HTMLElement): string {
  return surface.textContent
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
