import { baseKeymap } from "@tiptap/pm/commands"
import { history, redo, undo } from "@tiptap/pm/history"
import { keymap } from "@tiptap/pm/keymap"
import { DOMParser, DOMSerializer } from "@tiptap/pm/model"
import { schema } from "@tiptap/pm/schema-basic"
import { EditorState } from "@tiptap/pm/state"
import { EditorView } from "@tiptap/pm/view"

const { civic } = window
const plugins = [history(), keymap({ "Mod-z": undo, "Mod-y": redo }), keymap(baseKeymap)]
const parse = (html) => {
  const home = document.createElement("div")
  home.innerHTML = html
  return DOMParser.fromSchema(schema).parse(home)
}
const view = new EditorView(document.querySelector("#ed"), {
  state: EditorState.create({ schema, plugins }),
  dispatchTransaction(transaction) {
    view.updateState(view.state.apply(transaction))
    if (transaction.docChanged) civic.changed()
  },
})
const style = document.createElement("style")
style.textContent = ".ProseMirror{white-space:pre-wrap;min-height:150px;outline:1px solid #ccc}"
document.head.append(style)
civic.offer({
  surface: () => view.dom,
  get() {
    const home = document.createElement("div")
    home.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content))
    return home.innerHTML
  },
  set: ({ html }) => view.updateState(EditorState.create({ doc: parse(html), plugins })),
})
