import type { SheetContents } from "../../../messages.ts"
import type { Step } from "../../../records/records.ts"

/** The script with the sheet offers `ShowSheet` under this key. */
export const sheetKey = "civic-publish-sheet"

export type Decision =
  | { readonly kind: "back"; readonly goTo?: { readonly frame: string; readonly id: string } }
  | { readonly kind: "publish"; readonly reason: string; readonly hasConfirmed: boolean }

export interface SheetActions {
  /** Answers the review with the new signature. */
  sign(step: Step, name: string): Promise<unknown>
}

export type ShowSheet = (contents: SheetContents, button: string, actions: SheetActions) => Promise<Decision>

/** Our own background wrote it. */
export function parseContents(answer: unknown): SheetContents {
  if (!isContents(answer)) throw new TypeError("publish: the background gave no list of findings")
  return answer
}

function isContents(answer: unknown): answer is SheetContents {
  return typeof answer === "object" && answer !== null && "rows" in answer && "review" in answer
}
