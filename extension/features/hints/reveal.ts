import { isTextField } from "../../editors/text-field.ts"
import type { Mark } from "./mark.ts"

/** Scrolls the mark's words into sight, in a text field also inside the field. */
export function revealMark(mark: Mark): void {
  const { element, adapter } = mark.surface
  if (isTextField(element)) {
    const box = element.getBoundingClientRect()
    const [rect] = adapter.rects(element, mark)
    if (rect !== undefined && (rect.top < box.top || rect.bottom > box.bottom)) {
      element.scrollTop += rect.top - box.top - box.height / 2
    }
    element.scrollIntoView({ block: "nearest" })
    return
  }
  const [rect] = adapter.rects(element, mark)
  const { innerHeight = 0 } = element.ownerDocument.defaultView ?? {}
  const isNarrow = mark.block.home.getBoundingClientRect().height < innerHeight
  if (rect !== undefined && rect.top >= 0 && rect.bottom <= innerHeight && isNarrow) {
    // In the frame's own window; the frame itself may still be out of sight.
    mark.block.home.scrollIntoView({ block: "nearest" })
  } else mark.block.home.scrollIntoView({ block: "center" })
}
