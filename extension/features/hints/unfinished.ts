import type { Surface } from "../../editors/editor.ts"
import { textToCaret } from "./caret.ts"
import type { FoundPlace } from "./mark.ts"

/** Whoever rests as long has written what was meant. */
export const restAfter = 1500

/**
 * Is it only wrong because the writer has not come further yet? An opened bracket is, as long as the caret is in its
 * paragraph.
 */
export function isUnfinished(surface: Surface, place: FoundPlace): boolean {
  const { unfinished } = place.finding
  if (unfinished === undefined) return false
  const written = textToCaret(surface, place)
  return unfinished === "block" ? written !== undefined : written === ""
}
