import type { Severity } from "../../../rules/index.ts"
import type { Surface } from "../../editors/editor.ts"
import type { Mark } from "./mark.ts"

/** Shows a surface's marks. Never by changing the document that is being edited. */
export interface Painter {
  paint(surface: Surface, marks: readonly Mark[]): void
  /** Takes back everything shown for the surface. */
  clear(surface: Surface): void
  /** The page has scrolled or changed its size. */
  moved(): void
  /** The marks now on screen or close to it. */
  visible(surface: Surface): Iterable<Mark>
}

export const severities: readonly Severity[] = ["must", "should", "hint"]

/** Name of the highlight, and class of the overlay's marks. */
export function paintName(severity: Severity): string {
  return `civic-${severity}`
}
