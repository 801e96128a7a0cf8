import { createEmptyHistoryState, registerHistory } from "@lexical/history"
import { registerRichText } from "@lexical/rich-text"
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from "lexical"

const { civic } = window
const home = document.querySelector("#ed")
home.contentEditable = "true"
home.style.cssText = "min-height:150px;outline:1px solid #ccc"
const editor = createEditor({ namespace: "test", onError: (error) => console.error(error) })
editor.setRootElement(home)
registerRichText(editor)
registerHistory(editor, createEmptyHistoryState(), 300)
editor.registerTextContentListener(civic.changed)

function textNode(node) {
  const text = $createTextNode(node.textContent)
  if (node.nodeType === 1) text.toggleFormat("bold")
  return text
}

civic.offer({
  surface: () => home,
  get: () =>
    editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((block) => {
          const texts = block.getAllTextNodes()
          const html = texts.map((text) =>
            text.hasFormat("bold") ? `<strong>${text.getTextContent()}</strong>` : text.getTextContent(),
          )
          return `<p>${html.join("")}</p>`
        })
        .join(""),
    ),
  set({ html }) {
    const parsed = document.createElement("div")
    parsed.innerHTML = html
    editor.update(
      () => {
        const root = $getRoot().clear()
        for (const p of parsed.querySelectorAll("p")) {
          root.append($createParagraphNode().append(...[...p.childNodes].map(textNode)))
        }
      },
      { tag: "historic", discrete: true },
    )
  },
})
