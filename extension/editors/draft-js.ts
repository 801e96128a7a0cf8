import type { EditorAdapter } from "./editor.ts"
import { replaceRich } from "./replace-rich.ts"
import { findEditable, richText } from "./rich-text.ts"
import { paste } from "./ways.ts"

/** Draft.js corrupts text when a command crosses its spans, but takes a paste correctly. */
export const draftJs: EditorAdapter = {
  ...richText,
  name: "draft-js",
  *find(root) {
    for (const element of findEditable(root)) {
      if (element.querySelector("[data-contents] [data-offset-key]") !== null) yield element
    }
  },
  replace: (surface, place, text) => replaceRich(surface, place, text, [paste]),
}
