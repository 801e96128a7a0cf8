import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join, normalize } from "node:path"

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".html": "text/html",
  ".svg": "image/svg+xml",
}

/** What stands in `<body>`; real editors come from `/npm/`, which is node_modules. */
const bodies: Readonly<Record<string, string>> = {
  "/textarea": `<label>正文<br><textarea id="ed" rows="8" style="width:720px;font:16px/1.8 sans-serif;padding:9px 13px"></textarea></label>`,
  "/input": `<label>标题 <input id="ed" style="width:720px;font:18px sans-serif;padding:6px 10px"></label>`,
  "/contenteditable": `<div id="ed" contenteditable style="min-height:160px"><p><br></p></div>`,
  "/plaintext": `<div id="ed" contenteditable="plaintext-only" style="min-height:160px"></div>`,
  "/shadow": `<div id="host"></div><script>
    const root = host.attachShadow({ mode: "closed" })
    root.innerHTML = '<div contenteditable style="min-height:160px;outline:1px solid #ccc"><p><br></p></div>'
    window.ed = root.firstChild</script>`,
  "/wangeditor": `<link rel="stylesheet" href="/npm/@wangeditor/editor/dist/css/style.css">
    <div id="bar"></div><div id="ed" style="height:320px;border:1px solid #ccc"></div>
    <script src="/npm/@wangeditor/editor/dist/index.js"></script>
    <script>window.editor = wangEditor.createEditor({ selector: "#ed", html: "<p><br></p>" })
    wangEditor.createToolbar({ editor, selector: "#bar" })</script>`,
  "/tinymce": `<textarea id="ed"></textarea><script src="/npm/tinymce/tinymce.min.js"></script>
    <script>tinymce.init({ selector: "#ed", license_key: "gpl", height: 360 })</script>`,
  "/designmode": `<iframe id="frame" style="width:760px;height:240px"></iframe><script>
    const inner = frame.contentDocument
    inner.open()
    inner.write("<!doctype html><html><head><style>p{line-height:1.8}</style></head><body><p><br></p></body></html>")
    inner.close()
    inner.designMode = "on"</script>`,
}

export interface EditorPages {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  readonly home: string
  close(): Promise<void>
}

/** Serves one page for each kind of editing surface. */
export async function serveEditorPages(): Promise<EditorPages> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost")
    const body = bodies[pathname]
    if (body !== undefined) {
      response.setHeader("content-type", "text/html; charset=utf-8")
      response.end(
        `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>编辑</title></head><body style="margin:32px;font:16px/1.8 sans-serif">${body}</body></html>`,
      )
    } else if (pathname.startsWith("/npm/")) {
      const file = join("node_modules", normalize(pathname.slice(5)))
      response.setHeader(
        "content-type",
        `${types[extname(file)] ?? "application/octet-stream"}; charset=utf-8`,
      )
      response.end(readFileSync(file))
    } else {
      response.statusCode = 404
      response.end()
    }
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const { port } = server.address() as AddressInfo
  return {
    home: `http://127.0.0.1:${port}`,
    close: () => new Promise((done) => server.close(() => done())),
  }
}
