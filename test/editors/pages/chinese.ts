import { type SurfacePage, scripts, styles } from "../surface.ts"

const ue = (home: string, files: readonly string[], options = "") => `
  <script>window.UEDITOR_HOME_URL = window.NEDITOR_HOME_URL = "/npm/${home}/"</script>
  ${scripts(...files.map((file) => `${home}/${file}`))}
  <script id="ed" type="text/plain" style="width:780px;height:220px"></script>
  <script>
    const editor = UE.getEditor("ed", { serverUrl: "/nothing", autoHeightEnabled: false, enableAutoSave: false, ${options} })
    editor.addListener("contentChange", civic.changed)
    editor.ready(() => civic.offer({
      surface: () => editor.body,
      get: () => editor.getContent(),
      set: ({ html }) => editor.setContent(html),
      asides: [() => editor.getDialog("link").open(), () => editor.execCommand("source")],
    }))
  </script>`
const ueditor = "ueditor/example/public/ueditor"
const ueFiles = ["ueditor.config.js", "ueditor.all.js", "lang/zh-cn/zh-cn.js"]
const wang = (version: 3 | 4, config: string) => `
  <div id="ed" style="width:780px"></div>
  ${scripts(version === 3 ? "wangeditor3/release/wangEditor.js" : "wangeditor4/dist/wangEditor.js")}
  <script>
    const editor = new wangEditor("#ed")
    Object.assign(editor.${config}, { onchange: civic.changed, onchangeTimeout: 50 })
    editor.create()
    civic.offer({
      surface: () => document.querySelector("#ed [contenteditable]"),
      get: () => editor.txt.html(),
      set: ({ html }) => editor.txt.html(html),
      asides: [() => document.querySelector(".w-e-icon-link").closest(".w-e-menu").click()],
    })
  </script>`

export const chinese: readonly SurfacePage[] = [
  { id: "ueditor", name: "UEditor 1.4.3", hasAsides: true, body: ue(ueditor, ueFiles) },
  {
    id: "ueditor-trs",
    name: "UEditor 1.4.3 as a publishing centre sets it up",
    hasAsides: true,
    body: ue(
      ueditor,
      ueFiles,
      `pasteplain: true, allowDivTransToP: false, topOffset: 47, enableContextMenu: false, maximumWords: 100000, initialStyle: "p{line-height:1.5em}"`,
    ),
  },
  {
    id: "neditor",
    name: "Neditor 2.1.20",
    hasAsides: true,
    body: ue("@notadd/neditor", [
      "neditor.config.js",
      "neditor.all.js",
      "neditor.service.js",
      "i18n/zh-cn/zh-cn.js",
    ]),
  },
  {
    id: "umeditor",
    name: "UMeditor 1.2.3 (v-umeditor)",
    hasAsides: true,
    body: `<div id="app"></div><script src="/bundle/umeditor.js"></script>`,
  },
  {
    id: "kindeditor",
    name: "KindEditor 4.1.10",
    hasAsides: true,
    body: `<textarea id="ed" style="width:780px;height:260px"></textarea>${scripts("kindeditor/kindeditor-all.js", "kindeditor/lang/zh-CN.js")}
      <script>
        const editor = KindEditor.create("#ed", { afterChange: civic.changed })
        civic.offer({
          surface: () => editor.edit.doc.body,
          get: () => editor.html(),
          set: ({ html }) => editor.html(html),
          asides: [() => editor.clickToolbar("link"), () => editor.clickToolbar("source")],
        })
      </script>`,
  },
  { id: "wangeditor3", name: "wangEditor 3.1.1", hasAsides: true, body: wang(3, "customConfig") },
  { id: "wangeditor4", name: "wangEditor 4.7.15", hasAsides: true, body: wang(4, "config") },
  {
    id: "wangeditor5",
    name: "wangEditor 5.1.23",
    hasAsides: true,
    body: `${styles("@wangeditor/editor/dist/css/style.css")}${scripts("@wangeditor/editor/dist/index.js")}
      <div id="bar"></div><div id="ed" style="height:260px;border:1px solid #ccc"></div><script>
        const editor = wangEditor.createEditor({ selector: "#ed", html: "<p><br></p>", config: { onChange: civic.changed } })
        wangEditor.createToolbar({ editor, selector: "#bar" })
        // The bar learns of the caret in its own time.
        const link = () => {
          const button = document.querySelector('[data-menu-key="insertLink"]')
          if (button.classList.contains("disabled")) setTimeout(link, 100)
          else button.click()
        }
        civic.offer({
          surface: () => document.querySelector("#ed [contenteditable]"),
          get: () => editor.getHtml(),
          set: ({ html }) => editor.setHtml(html),
          asides: [() => { editor.focus(true); link() }],
        })
      </script>`,
  },
  {
    id: "layedit",
    name: "layui 2.6.8 layedit",
    hasAsides: true,
    body: `${styles("layui-src/dist/css/layui.css")}<textarea id="ed"></textarea>${scripts("layui-src/dist/layui.js")}
      <script>layui.use("layedit", () => {
        // Its setContent looks for itself among the page's variables.
        window.layedit = layui.layedit
        const index = layedit.build("ed")
        const { contentDocument } = document.querySelector("iframe[textarea=ed]")
        contentDocument.addEventListener("input", civic.changed)
        civic.offer({
          surface: () => contentDocument.body,
          get: () => layedit.getContent(index),
          set: ({ html }) => layedit.setContent(index, html),
          asides: [() => layui.$(".layedit-tool-link").trigger("mousedown").trigger("click")],
        })
      })</script>`,
  },
]
