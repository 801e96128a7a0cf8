import { existsSync, readFileSync } from "node:fs"
import { createServer } from "node:http"
import { resolve } from "node:path"
import { anchorFiles } from "./anchor-files.ts"

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
    name: "bare Lit element, one button",
    head: '<script src="/bare-element.js" defer></script>',
    body: "<bare-element></bare-element>",
  },
  {
    name: "bare Lit element, the same bar",
    head: '<script src="/bare-loader.js" defer></script>',
    body: "<bare-bar></bare-bar>",
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
    head: `<link rel="stylesheet" href="/peers/free-accessibility-menu/dist/a11y-widget.css">${peer("free-accessibility-menu/dist/index.umd.min.js")}<script>addEventListener("load", () => AccessibilityWidget.init())</script>`,
    body: "",
  },
]

export interface PageServer {
  /** An empty page of the same site: whoever comes from there stays in the same process. */
  readonly blank: string
  address(page: Page): string
  close(): void
}

/** Nothing may be kept between loads: each compiles its scripts anew, as on a first visit. */
export async function servePages(): Promise<PageServer> {
  const anchors = await anchorFiles()
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname.slice(1))
    const page = pages.find(({ name }) => name === path)
    response.setHeader("cache-control", "no-store")
    response.setHeader("content-type", page ? "text/html; charset=utf-8" : typeOf(path))
    if (page) return response.end(htmlOf(page))
    const anchor = anchors[path]
    if (anchor !== undefined) return response.end(anchor)
    if (path === "blank.html") return response.end("<!DOCTYPE html>")
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
    blank: `http://127.0.0.1:${port}/blank.html`,
    address: ({ name }) => `http://127.0.0.1:${port}/${encodeURIComponent(name)}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function typeOf(path: string): string {
  if (path.endsWith(".html")) return "text/html"
  return path.endsWith(".css") ? "text/css" : "text/javascript"
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
