import type { EditorAdapter } from "./editor.ts"
import { isOff, isShown } from "./left-alone.ts"
import { rangeOf, readBlocks } from "./read-blocks.ts"
import { replaceRich } from "./replace-rich.ts"
import { beforeinput, command } from "./ways.ts"

/**
 * contenteditable in every spelling, and documents in design mode: CKEditor, TinyMCE, UEditor, KindEditor, Quill,
 * Slate, ProseMirror … `spellcheck="false"` means nothing here: most Chinese editors set it.
 */
export const richText: EditorAdapter = {
  name: "rich-text",
  paint: "highlight",
  find: findEditable,
  read: readBlocks,
  rects: (_surface, place) => [...(rangeOf(place)?.getClientRects() ?? [])],
  replace: (surface, place, text) => replaceRich(surface, place, text, [beforeinput, command()]),
}

export function* findEditable(root: Document | ShadowRoot): Generator<HTMLElement> {
  // The body of an editor's frame often has no attribute at all (design mode), so it is asked first.
  if ("body" in root && root.body !== null && root.body.isContentEditable) {
    if (!isOff(root.body)) yield root.body
    return
  }
  for (const element of root.querySelectorAll<HTMLElement>("[contenteditable]")) {
    if (!element.isContentEditable || element.parentElement?.isContentEditable === true) continue
    if (!isOff(element) && isShown(element)) yield element
  }
}
