import { existsSync, readFileSync } from "node:fs"
import { createServer } from "node:http"
import { resolve } from "node:path"
import { build } from "esbuild"

/** The same article everywhere; pages differ in the tags that bring something and in the element they bring. */
export interface Page {
  readonly name: string
  readonly head: string
  readonly body: string
}

const ours = '<script src="/civicbridge.js" data-toolbar defer></script>'
const openToolbar = '<a href="#open" data-civic-open="accessibility">无障碍浏览</a>'
const peer = (path: string) => `<script src="/peers/${path}" defer></script>`

export const pages: readonly Page[] = [
  { name: "no script", head: "", body: "" },
  {
    name: "bare Lit element",
    head: '<script src="/bare.js" defer></script>',
    body: "<bare-element></bare-element>",
  },
  {
    name: "share buttons and toolbar",
    head: ours,
    body: `${openToolbar}<civic-share-buttons></civic-share-buttons>`,
  },
  {
    name: "interpretation panel with two links",
    head: '<script src="/civicbridge.js" defer></script>',
    body: `<civic-interpretation-panel><ul><li><a href="/jd1.html">政策解读</a></li><li><a href="/jd2.html">图解</a></li></ul></civic-interpretation-panel>`,
  },
  {
    name: "social-share.js",
    head: `<link rel="stylesheet" href="/peers/social-share.js/dist/css/share.min.css">${peer("social-share.js/dist/js/social-share.min.js")}`,
    body: '<div class="social-share"></div>',
  },
  {
    name: "accessibility",
    head: `${peer("accessibility/dist/main.bundle.js")}<script>addEventListener("load", () => new Accessibility())</script>`,
    body: "",
  },
  { name: "sienna-accessibility", head: peer("sienna-accessibility/dist/sienna.min.js"), body: "" },
  {
    name: "free-accessibility-menu",
    head: peer("free-accessibility-menu/dist/index.umd.min.js"),
    body: "",
  },
]

export interface PageServer {
  address(page: Page): string
  close(): void
}

/** Nothing may be kept between loads: each compiles its scripts anew, as on a first visit. */
export async function servePages(): Promise<PageServer> {
  const bare = await bareElement()
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname.slice(1))
    const page = pages.find(({ name }) => name === path)
    response.setHeader("cache-control", "no-store")
    response.setHeader("content-type", page ? "text/html; charset=utf-8" : typeOf(path))
    if (page) return response.end(htmlOf(page))
    if (path === "bare.js") return response.end(bare)
    const file = path.startsWith("peers/")
      ? resolve("test/bench/node_modules", path.slice(6))
      : resolve("dist/widgets", path)
    if (path !== "" && existsSync(file)) return response.end(readFileSync(file))
    return response.writeHead(404).end()
  })
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
  const bound = server.address()
  const port = typeof bound === "object" && bound !== null ? bound.port : 0
  return {
    address: ({ name }) => `http://127.0.0.1:${port}/${encodeURIComponent(name)}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function typeOf(path: string): string {
  return path.endsWith(".css") ? "text/css" : "text/javascript"
}

/** The least that can be made with Lit, built for the same browsers as ours. */
async function bareElement(): Promise<string> {
  const contents = `import { html, LitElement } from "lit"
class BareElement extends LitElement {
  static properties = { name: { type: String } }
  render() { return html\`<button @click=\${() => {}}>\${this.name ?? "按钮"}</button>\` }
}
customElements.define("bare-element", BareElement)`
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve(".") },
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2018",
    write: false,
  })
  return outputFiles[0]?.text ?? ""
}

const metas = ["ArticleTitle", "Description", "Image", "ContentSource", "PubDate"]

function htmlOf({ head, body }: Page): string {
  const named = metas.map((name) => `<meta name="${name}" content="通知">`).join("")
  const paragraph =
    "<p>各县、区人民政府，市政府各部门：为做好有关工作，现将有关事项通知如下，请认真贯彻执行。</p>"
  const row = "<tr><td>事项</td><td>责任单位</td><td>期限</td></tr>"
  const link = '<a href="/art/1.html">相关文件</a> '
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>通知</title>${named}${head}</head><body><h1>通知</h1>${paragraph.repeat(20)}${body}${paragraph.repeat(20)}<table>${row.repeat(10)}</table>${link.repeat(42)}</body></html>`
}
