import { rangeOf } from "../../editors/read-blocks.ts"
import { isTextField, offsetOf } from "../../editors/text-field.ts"
import type { Mark } from "./mark.ts"

/** The marks next to the caret on either side, going round at the ends. A mark that holds the caret is `after`. */
export function inCaretOrder(marks: readonly Mark[]): { before: Mark | undefined; after: Mark | undefined } {
  const at = marks.findIndex((mark) => endsAfterCaret(mark))
  const split = at === -1 ? 0 : at
  return { before: marks.at(split - 1), after: marks[split] }
}

function endsAfterCaret(mark: Mark): boolean {
  const { element } = mark.surface
  const root = element.getRootNode()
  const active = "activeElement" in root ? root.activeElement : null
  if (active !== element && !element.isContentEditable) return false
  if (isTextField(element)) return offsetOf(mark) + mark.end - mark.start >= (element.selectionEnd ?? 0)
  const { focusNode = null, focusOffset = 0 } = element.ownerDocument.getSelection() ?? {}
  const range = rangeOf(mark)
  if (focusNode === null || range === undefined || !element.contains(focusNode)) return false
  return range.comparePoint(focusNode, focusOffset) <= 0
}
