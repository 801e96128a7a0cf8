import type { SurfacePage } from "../surface.ts"

const box = "min-height:150px;outline:1px solid #ccc"
const offer = (surface: string) => `{
    const surface = () => ${surface}
    surface().ownerDocument.addEventListener("input", civic.changed)
    civic.offer({ surface, get: () => surface().innerHTML, set: ({ html }) => { surface().innerHTML = html } })
  }`
const shadow = (mode: "open" | "closed") => `<div id="host"></div><script>
  const root = host.attachShadow({ mode: "${mode}" })
  root.innerHTML = '<style>p{margin:8px 0}</style><div contenteditable style="${box}"><p><br></p></div>'
  ${offer('root.querySelector("[contenteditable]")')}
</script>`

export const native: readonly SurfacePage[] = [
  {
    id: "contenteditable",
    name: "contenteditable",
    body: `<div id="ed" contenteditable style="${box}"><p><br></p></div><script>${offer("ed")}</script>`,
  },
  {
    id: "plaintext-only",
    name: "contenteditable=plaintext-only",
    isPlain: true,
    body: `<div id="ed" contenteditable="plaintext-only" style="${box};white-space:pre-wrap"></div><script>
      ed.addEventListener("input", civic.changed)
      civic.offer({ surface: () => ed, get: () => ed.innerText, set: ({ lines }) => { ed.textContent = lines.join("\\n") } })
    </script>`,
  },
  {
    id: "designmode",
    name: "designMode frame, written by document.write",
    body: `<iframe id="frame" style="width:780px;height:240px"></iframe><script>
      const inner = frame.contentDocument
      inner.open()
      inner.write("<!doctype html><html><head><style>p{line-height:1.8}</style></head><body><p><br></p></body></html>")
      inner.close()
      inner.designMode = "on"
      ${offer("inner.body")}
    </script>`,
  },
  {
    id: "ewebeditor",
    name: "eWebEditor look-alike (frame in a frame, hidden field)",
    body: `<input type="hidden" id="content" name="content">
      <iframe id="editor" src="/part/ewebeditor?id=content&style=coolblue" style="width:800px;height:320px"></iframe>`,
  },
  {
    id: "srcdoc",
    name: "srcdoc frame",
    body: `<iframe id="frame" style="width:780px;height:240px"></iframe><script>
      frame.onload = () => ${offer("frame.contentDocument.body")}
      frame.srcdoc = "<body contenteditable spellcheck=false><p><br></p></body>"
    </script>`,
  },
  { id: "shadow-open", name: "open shadow root", body: shadow("open") },
  { id: "shadow-closed", name: "closed shadow root", body: shadow("closed") },
  {
    id: "foreign",
    name: "contenteditable in a frame of another site",
    isForeign: true,
    body: `<div id="ed" contenteditable style="${box}"><p><br></p></div><script>${offer("ed")}</script>`,
  },
]

/** Pages that stand inside frames of the pages above. */
export const parts: Readonly<Record<string, string>> = {
  ewebeditor: `<div style="background:#d6dff7">B I U</div><iframe id="area" src="about:blank" style="width:780px;height:240px"></iframe>
    <script>
      const field = parent.document.getElementById(new URLSearchParams(location.search).get("id"))
      const inner = area.contentWindow.document
      inner.open()
      inner.write("<html><head><style>p{margin:0 0 8px;font:16px/1.8 sans-serif}</style></head><body><p><br></p></body></html>")
      inner.close()
      inner.designMode = "on"
      const save = () => { field.value = inner.body.innerHTML; parent.civic.changed() }
      for (const type of ["keyup", "input", "blur"]) inner.addEventListener(type, save)
      parent.civic.offer({
        surface: () => inner.body,
        get: () => field.value,
        set: ({ html }) => { inner.body.innerHTML = html; save() },
      })
    </script>`,
}
