import { type SurfacePage, scripts } from "../surface.ts"

const area = "width:720px;height:150px;font:16px/1.8 sans-serif;padding:9px 13px;border:1px solid #888"
const line = "width:900px;font:16px/1.5 sans-serif;padding:6px 10px;border:1px solid #888"
const offer = (get: string, set: string) =>
  `civic.offer({ surface: () => document.querySelector("#ed"), get: ${get}, set: ${set} })`
const native = `<script>
  ed.addEventListener("input", civic.changed)
  ${offer("() => ed.value", '({ lines }) => { ed.value = lines.join(ed.localName === "input" ? "" : "\\n"); ed.dispatchEvent(new Event("change", { bubbles: true })) }')}
</script>`
const vue = (field: string) => `<div id="app">${field}</div>${scripts("vue/dist/vue.js")}<script>
  const app = new Vue({ el: "#app", data: { text: "" }, watch: { text: civic.changed } })
  ${offer("() => app.text", '({ lines }) => { app.text = lines.join(ed.localName === "input" ? "" : "\\n") }')}
</script>`

export const fields: readonly SurfacePage[] = [
  {
    id: "textarea",
    name: "textarea",
    body: `<textarea id="ed" style="${area}"></textarea>${native}`,
  },
  { id: "input", name: "input", body: `<input id="ed" style="${line}">${native}` },
  {
    id: "textarea-react",
    name: "textarea bound by React 18",
    body: `<div id="app" data-field="textarea" data-style="${area}"></div><script src="/bundle/react-field.js"></script>`,
  },
  {
    id: "input-react",
    name: "input bound by React 18",
    body: `<div id="app" data-field="input" data-style="${line}"></div><script src="/bundle/react-field.js"></script>`,
  },
  {
    id: "textarea-vue",
    name: "textarea bound by Vue 2",
    body: vue(`<textarea id="ed" v-model="text" style="${area}"></textarea>`),
  },
  {
    id: "input-vue",
    name: "input bound by Vue 2",
    body: vue(`<input id="ed" v-model="text" style="${line}">`),
  },
].map((page) => ({ ...page, paint: "overlay", isPlain: true }))
