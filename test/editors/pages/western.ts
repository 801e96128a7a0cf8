import { type SurfacePage, scripts, styles } from "../surface.ts"

const tiny = (version: 4 | 5 | 6 | 8, options = "") => `
  <${options === "" ? "textarea" : "div"} id="ed"></${options === "" ? "textarea" : "div"}>${scripts(`tinymce${version}/tinymce.min.js`)}
  <script>tinymce.init({
    selector: "#ed", license_key: "gpl", height: 320, width: 780, plugins: "link code", ${options}
    setup: (editor) => {
      editor.on("change", civic.changed)
      editor.on("init", () => civic.offer({
        surface: () => editor.getBody(),
        get: () => editor.getContent(),
        set: ({ html }) => editor.setContent(html),
        asides: [() => editor.execCommand("mceLink"), () => editor.execCommand("mceCodeEditor")],
      }))
    },
  })</script>`
const quill = (folder: string) => `${styles(`${folder}/dist/quill.snow.css`)}
  <div id="ed" style="height:220px"></div>${scripts(`${folder}/dist/quill.js`)}<script>
    const quill = new Quill("#ed", { theme: "snow" })
    quill.on("text-change", civic.changed)
    civic.offer({
      surface: () => quill.root,
      get: () => quill.root.innerHTML,
      set: ({ html }) => quill.clipboard.dangerouslyPasteHTML(html),
      asides: [() => quill.theme.tooltip.edit("link", "显着")],
    })
  </script>`
const froala = (options: string, surface: string) => `${styles("froala-editor/css/froala_editor.min.css")}
  <div id="ed"></div>${scripts("froala-editor/js/froala_editor.min.js", "froala-editor/js/plugins/code_view.min.js")}<script>
    const editor = new FroalaEditor("#ed", { ${options} events: {
      contentChanged: civic.changed,
      initialized: () => setTimeout(() => civic.offer({
        surface: () => ${surface},
        get: () => editor.html.get(),
        set: ({ html }) => { editor.html.set(html); editor.undo?.reset?.() },
        asides: [() => editor.codeView.toggle()],
      })),
    } })
  </script>`
const ck4 = (how: "replace" | "inline", surface: string) => `
  ${how === "replace" ? `<textarea id="ed"></textarea>` : `<div id="ed" contenteditable><p><br></p></div>`}${scripts("ckeditor4/ckeditor.js")}<script>
    const editor = CKEDITOR.${how}("ed", { versionCheck: false, width: 780 })
    editor.on("change", civic.changed)
    editor.on("instanceReady", () => civic.offer({
      surface: () => ${surface},
      get: () => editor.getData(),
      set: ({ html }) => editor.setData(html),
      asides: [() => editor.execCommand("link"), () => editor.getCommand("source") && editor.setMode("source")],
    }))
  </script>`

export const western: readonly SurfacePage[] = [
  {
    id: "ckeditor4",
    name: "CKEditor 4.22.1",
    hasAsides: true,
    body: ck4("replace", "editor.document.$.body"),
  },
  {
    id: "ckeditor4-inline",
    name: "CKEditor 4.22.1 inline",
    hasAsides: true,
    body: ck4("inline", "editor.editable().$"),
  },
  {
    id: "ckeditor5",
    name: "CKEditor 5 48.5",
    hasAsides: true,
    body: `${styles("ckeditor5/dist/browser/ckeditor5.css")}<div id="ed"></div>${scripts("ckeditor5/dist/browser/ckeditor5.umd.js")}
      <script>
        const { ClassicEditor, Essentials, Paragraph, Bold, SourceEditing } = CKEDITOR
        ClassicEditor.create(ed, { licenseKey: "GPL", plugins: [Essentials, Paragraph, Bold, SourceEditing], toolbar: ["undo", "bold", "sourceEditing"] })
          .then((editor) => {
            editor.model.document.on("change:data", civic.changed)
            civic.offer({
              surface: () => editor.ui.getEditableElement(),
              get: () => editor.getData(),
              set: ({ html }) => editor.setData(html),
              asides: [() => editor.plugins.get("SourceEditing").set("isSourceEditingMode", true)],
            })
          })
      </script>`,
  },
  { id: "tinymce4", name: "TinyMCE 4.9.11", hasAsides: true, body: tiny(4) },
  { id: "tinymce5", name: "TinyMCE 5.10.9", hasAsides: true, body: tiny(5) },
  { id: "tinymce6", name: "TinyMCE 6.8.6", hasAsides: true, body: tiny(6) },
  { id: "tinymce6-inline", name: "TinyMCE 6.8.6 inline", hasAsides: true, body: tiny(6, "inline: true,") },
  { id: "tinymce8", name: "TinyMCE 8.9", hasAsides: true, body: tiny(8) },
  {
    id: "foreign-tinymce",
    name: "TinyMCE 6.8.6 in a frame of another site",
    hasAsides: true,
    isForeign: true,
    body: tiny(6),
  },
  { id: "quill1", name: "Quill 1.3.7", hasAsides: true, body: quill("quill1") },
  { id: "quill2", name: "Quill 2.0.3", hasAsides: true, body: quill("quill") },
  {
    id: "froala",
    name: "Froala 4.7.1",
    hasAsides: true,
    body: froala("", `document.querySelector(".fr-element")`),
  },
  {
    id: "froala-iframe",
    name: "Froala 4.7.1 in a frame",
    hasAsides: true,
    body: froala("iframe: true, height: 220,", `document.querySelector("iframe").contentDocument.body`),
  },
  {
    id: "summernote",
    name: "Summernote 0.9.1",
    hasAsides: true,
    body: `${styles("summernote/dist/summernote-lite.css")}<div id="ed"></div>${scripts("jquery/dist/jquery.js", "summernote/dist/summernote-lite.js")}
      <script>
        $("#ed").summernote({ height: 220, callbacks: { onChange: civic.changed } })
        civic.offer({
          surface: () => document.querySelector(".note-editable"),
          get: () => $("#ed").summernote("code"),
          set: ({ html }) => $("#ed").summernote("code", html),
          asides: [() => $("#ed").summernote("linkDialog.show"), () => $("#ed").summernote("codeview.toggle")],
        })
      </script>`,
  },
]
