import { Editor } from "@tiptap/core"
import StarterKit from "@tiptap/starter-kit"

const { civic } = window
const editor = new Editor({
  element: document.querySelector("#ed"),
  extensions: [StarterKit],
  content: "<p></p>",
  onUpdate: civic.changed,
})
civic.offer({
  surface: () => editor.view.dom,
  get: () => editor.getHTML(),
  set: ({ html }) => editor.commands.setContent(html),
})
