import { useState } from "react"
import { createRoot } from "react-dom/client"
import { createEditor, Editor, Transforms } from "slate"
import { HistoryEditor, withHistory } from "slate-history"
import { Editable, Slate, withReact } from "slate-react"

const { civic } = window
const editor = withHistory(withReact(createEditor()))
const empty = [{ type: "paragraph", children: [{ text: "" }] }]

function leafHtml({ text, bold }) {
  return bold ? `<strong>${text}</strong>` : text
}

function toNodes(html) {
  const home = document.createElement("div")
  home.innerHTML = html
  return [...home.querySelectorAll("p")].map((p) => ({
    type: "paragraph",
    children: [...p.childNodes].map((node) =>
      node.nodeType === 3 ? { text: node.data } : { text: node.textContent, bold: true },
    ),
  }))
}

function Page() {
  const [initial] = useState(empty)
  return (
    <Slate
      editor={editor}
      initialValue={initial}
      onChange={() => {
        if (editor.operations.some(({ type }) => type !== "set_selection")) civic.changed()
      }}
    >
      <Editable
        style={{ minHeight: 150, outline: "1px solid #ccc" }}
        renderElement={({ attributes, children }) => <p {...attributes}>{children}</p>}
        renderLeaf={({ attributes, children, leaf }) => (
          <span {...attributes} style={{ fontWeight: leaf.bold ? 700 : 400 }}>
            {children}
          </span>
        )}
      />
    </Slate>
  )
}

createRoot(document.querySelector("#ed")).render(<Page />)
civic.offer({
  surface: () => document.querySelector("[data-slate-editor]"),
  get: () => editor.children.map(({ children }) => `<p>${children.map(leafHtml).join("")}</p>`).join(""),
  set({ html }) {
    HistoryEditor.withoutSaving(editor, () => {
      Editor.withoutNormalizing(editor, () => {
        Transforms.deselect(editor)
        while (editor.children.length > 0) Transforms.removeNodes(editor, { at: [0] })
        Transforms.insertNodes(editor, toNodes(html), { at: [0] })
      })
    })
    editor.history = { undos: [], redos: [] }
  },
})
