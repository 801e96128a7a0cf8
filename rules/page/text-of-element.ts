import type { PageElement } from "./page-element.ts"
import { PageVisitor } from "./page-visitor.ts"
import { walk } from "./walk.ts"

/** The text a reader sees of one element, a line for each block. */
export function textOfElement(element: PageElement): string {
  const visitor = new PageVisitor(undefined)
  walk(element, visitor)
  visitor.writer.flush()
  return visitor.writer.blocks.map(({ text }) => text).join("\n")
}
