import type { LiveBlock, Place } from "./editor.ts"
import { diffOnce } from "./edits.ts"
import { rangeOf, readBlocks } from "./read-blocks.ts"

/** A way to change selected text that some family of editors understands. */
type Way = "paste" | "beforeinput" | "command"

/** Editors learn of a new selection from `selectionchange`, which comes late. */
const selectionSettles = 80
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
    const taken = waysToReplace[way](surface, range, edit.text)
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

function selectionOf(surface: HTMLElement): Selection | null {
  const root = surface.getRootNode()
  // Chromium keeps a selection of its own for each shadow root.
  if ("getSelection" in root && typeof root.getSelection === "function") return root.getSelection()
  return surface.ownerDocument.getSelection()
}

type Replace = (surface: HTMLElement, range: Range, text: string) => boolean

/** Each answers whether the editor said that it has taken the change. */
const waysToReplace: Readonly<Record<Way, Replace>> = {
  paste(surface, range, text) {
    const clipboardData = carrying(text)
    return !targetOf(surface, range).dispatchEvent(
      new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true, clipboardData }),
    )
  },

  beforeinput(surface, range, text) {
    return !targetOf(surface, range).dispatchEvent(
      new InputEvent("beforeinput", {
        bubbles: true,
        cancelable: true,
        composed: true,
        inputType: "insertReplacementText",
        data: text,
        dataTransfer: carrying(text),
        targetRanges: [new StaticRange(range)],
      }),
    )
  },

  /**
   * A released Ctrl makes TinyMCE close the step of what was typed before, or undo would take that back as well.
   * The other key events make UEditor keep an undo step and report a change; the input event does so for
   * TinyMCE.
   */
  command(surface, _range, text) {
    const key = { bubbles: true, cancelable: true, composed: true }
    const released = { key: "Control", code: "ControlLeft", keyCode: 17, which: 17, ctrlKey: true }
    surface.dispatchEvent(new KeyboardEvent("keyup", { ...key, ...released }))
    surface.dispatchEvent(new KeyboardEvent("keydown", { ...key, key: "Process", keyCode: 229, which: 229 }))
    const done = surface.ownerDocument.execCommand("insertText", false, text)
    surface.dispatchEvent(
      new KeyboardEvent("keyup", { ...key, key: " ", code: "Space", keyCode: 32, which: 32 }),
    )
    surface.dispatchEvent(
      new InputEvent("input", {
        bubbles: true,
        composed: true,
        inputType: "insertReplacementText",
        data: text,
      }),
    )
    return done
  },
}

function targetOf(surface: HTMLElement, range: Range): EventTarget {
  return range.startContainer.parentElement ?? surface
}

function carrying(text: string): DataTransfer {
  const data = new DataTransfer()
  data.setData("text/plain", text)
  return data
}

function wholeText(surface: HTMLElement): string {
  return surface.textContent
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
