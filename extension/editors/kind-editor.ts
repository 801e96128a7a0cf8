import { send } from "../messages.ts"
import type { EditorAdapter } from "./editor.ts"
import { replaceRich } from "./replace-rich.ts"
import { findEditable, richText } from "./rich-text.ts"
import { command } from "./ways.ts"

/**
 * KindEditor keeps an undo step only for a change of 50 characters or more. Its own script is asked to keep one
 * before and one after a fix; without an answer the fix is made all the same, and cannot be undone.
 */
export const kindEditor: EditorAdapter = {
  ...richText,
  name: "kind-editor",
  *find(root) {
    for (const element of findEditable(root)) if (element.classList.contains("ke-content")) yield element
  },
  async replace(surface, place, text) {
    await send({ type: "keep-undo-step" })
    const isDone = await replaceRich(surface, place, text, [command()])
    await send({ type: "keep-undo-step" })
    return isDone
  },
}
