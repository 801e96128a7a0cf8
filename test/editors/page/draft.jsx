import { ContentState, convertFromHTML, Editor, EditorState } from "draft-js"
import { useState } from "react"
import { createRoot } from "react-dom/client"

const { civic } = window

function Page() {
  const [state, setState] = useState(() => EditorState.createEmpty())
  const current = state.getCurrentContent()
  Object.assign(civic, {
    get: () =>
      current
        .getBlocksAsArray()
        .map((block) => {
          let html = ""
          block.findStyleRanges(
            () => true,
            (from, to) => {
              const text = block.getText().slice(from, to)
              html += block.getInlineStyleAt(from).has("BOLD") ? `<strong>${text}</strong>` : text
            },
          )
          return `<p>${html}</p>`
        })
        .join(""),
    set({ html }) {
      const { contentBlocks, entityMap } = convertFromHTML(html)
      setState(EditorState.createWithContent(ContentState.createFromBlockArray(contentBlocks, entityMap)))
    },
  })
  const change = (next) => {
    if (next.getCurrentContent() !== current) civic.changed()
    setState(next)
  }
  return <Editor editorState={state} onChange={change} />
}

createRoot(document.querySelector("#ed")).render(<Page />)
civic.offer({ surface: () => document.querySelector(".public-DraftEditor-content") })
