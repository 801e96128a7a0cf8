import { draftJs } from "./draft-js.ts"
import type { EditorAdapter, Surface } from "./editor.ts"
import { kindEditor } from "./kind-editor.ts"
import { ownUndo } from "./own-undo.ts"
import { richText } from "./rich-text.ts"
import { textField } from "./text-field.ts"

/** In order: the first that claims an element has it. */
export const editors: readonly EditorAdapter[] = [textField, draftJs, kindEditor, ...ownUndo, richText]

/** Every surface in a document or shadow root. */
export function findSurfaces(root: Document | ShadowRoot): Surface[] {
  const found = new Map<HTMLElement, EditorAdapter>()
  for (const adapter of editors) {
    for (const element of adapter.find(root)) if (!found.has(element)) found.set(element, adapter)
  }
  return [...found].map(([element, adapter]) => ({ element, adapter }))
}
