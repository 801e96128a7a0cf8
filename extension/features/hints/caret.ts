import type { Place, Surface } from "../../editors/editor.ts"
import { rangeOf } from "../../editors/read-blocks.ts"
import { selectionOf } from "../../editors/selection-of.ts"
import { isTextField, offsetOf, type TextField } from "../../editors/text-field.ts"
import type { Mark } from "./mark.ts"

/** The marks next to the caret on either side, going round at the ends. A mark that holds the caret is `after`. */
export function inCaretOrder(marks: readonly Mark[]): { before: Mark | undefined; after: Mark | undefined } {
  const at = marks.findIndex((mark) => endsAfterCaret(mark))
  const split = at === -1 ? 0 : at
  return { before: marks.at(split - 1), after: marks[split] }
}

function endsAfterCaret(mark: Mark): boolean {
  const { element } = mark.surface
  if (!mayHoldCaret(element)) return false
  if (isTextField(element)) return offsetOf(mark) + mark.end - mark.start >= (element.selectionEnd ?? 0)
  const { focusNode = null, focusOffset = 0 } = selectionOf(element) ?? {}
  const range = rangeOf(mark)
  if (focusNode === null || range === undefined || !element.contains(focusNode)) return false
  return range.comparePoint(focusNode, focusOffset) <= 0
}

/** The text of the same block between the place's end and the caret; `undefined` when the caret is not there. */
export function textToCaret({ element }: Surface, place: Place): string | undefined {
  if (!mayHoldCaret(element)) return undefined
  const text = isTextField(element) ? inField(element, place) : inRichText(element, place)
  // What is longer reaches into another block.
  return text !== undefined && text.length <= place.block.text.length - place.end ? text : undefined
}

function inField({ value, selectionEnd }: TextField, { block, end }: Place): string | undefined {
  const caret = selectionEnd ?? 0
  const from = block.offset + end
  return caret < from ? undefined : value.slice(from, caret)
}

function inRichText(element: HTMLElement, place: Place): string | undefined {
  const { focusNode = null, focusOffset = 0 } = selectionOf(element) ?? {}
  const range = rangeOf(place)
  if (focusNode === null || range === undefined || !place.block.home.contains(focusNode)) return undefined
  if (range.comparePoint(focusNode, focusOffset) < 0) return undefined
  range.collapse(false)
  range.setEnd(focusNode, focusOffset)
  return range.toString().replace(/[\u200b\ufeff]/g, "")
}

function mayHoldCaret(element: HTMLElement): boolean {
  if (element.isContentEditable) return true
  const root = element.getRootNode()
  return "activeElement" in root && root.activeElement === element
}
