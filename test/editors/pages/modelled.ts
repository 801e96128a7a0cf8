import type { SurfacePage } from "../surface.ts"

const bundled = (id: string) => `<div id="ed"></div><script src="/bundle/${id}.js"></script>`

/** Editors that keep a model of their own and draw the DOM from it. */
export const modelled: readonly SurfacePage[] = [
  { id: "prosemirror", name: "ProseMirror 1", body: bundled("prosemirror") },
  { id: "tiptap", name: "Tiptap 2.27", body: bundled("tiptap") },
  { id: "slate", name: "Slate 0.146", body: bundled("slate") },
  { id: "lexical", name: "Lexical 0.52", body: bundled("lexical") },
  { id: "draft", name: "Draft.js 0.11.7", body: bundled("draft") },
]
