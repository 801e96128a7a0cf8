import type { EditorAdapter } from "./editor.ts"
import { replaceRich } from "./replace-rich.ts"
import { findEditable, richText } from "./rich-text.ts"
import { command, type Key, type Keys } from "./ways.ts"

const end: readonly Key[] = [
  { type: "keydown", code: 35, key: "End" },
  { type: "keyup", code: 35, key: "End" },
]

/**
 * Editors with an undo list of their own which join a fix with what was typed before it, unless they hear the key that
 * makes them close a step.
 */
export const ownUndo: readonly EditorAdapter[] = [
  // A key that moves the caret; pressed once more because text that came without keys only begins to count at the first.
  closedBy("ckeditor-4", ".cke_editable", {
    before: [...end, ...end, { type: "keydown", code: 229, key: "Process" }],
    after: [{ type: "keyup", code: 32, key: " " }],
  }),
  // The released key without a number that phones send; any other is waited for half a second.
  closedBy("froala", ".fr-element, body.fr-view", {
    before: [{ type: "keyup", code: 0 }],
    after: [{ type: "keyup", code: 0 }],
  }),
  // A space going down.
  closedBy("summernote", ".note-editable", {
    before: [{ type: "keydown", code: 32, key: " " }],
    after: [{ type: "keyup", code: 32, key: " " }],
  }),
]

function closedBy(name: string, selector: string, keys: Keys): EditorAdapter {
  return {
    ...richText,
    name,
    *find(root) {
      for (const element of findEditable(root)) if (element.matches(selector)) yield element
    },
    replace: (surface, place, text) => replaceRich(surface, place, text, [command(keys)]),
  }
}
