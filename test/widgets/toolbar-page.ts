/** A portal page of the old kind: sizes in pixels, a layout table, floats, and a strict policy. */
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import { resolve } from "node:path"
import { innerPage, movingGif, oldPage, oldStyle } from "./toolbar-sample.ts"

const types: Readonly<Record<string, string>> = {
  js: "text/javascript",
  css: "text/css",
  svg: "image/svg+xml",
}
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'"

const style = `body{margin:0;font:14px/20px SimSun,sans-serif;color:#333;background:#f4f4f4}
table{width:960px;margin:0 auto;background:#fff}td{font-size:12px;vertical-align:top;padding:8px}
.nav a{float:left;padding:0 12px;color:#c00;text-decoration:none}
.moving{animation:slide 2s infinite}@keyframes slide{to{margin-left:40px}}`

const paragraph =
  "<p>云川市人民政府办公室发布通知，自下月起在全市推行一窗通办，群众办事只需提交一次材料，由窗口人员在部门之间流转。</p>"

const html = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>通知</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/page.css">
<script src="/dist/civicbridge.js" data-toolbar></script></head>
<body><main><h1>关于推行一窗通办的通知</h1>
<p class="nav"><a href="#one">首页</a><a href="#two">政务公开</a><a href="#three" data-civic-open="accessibility">无障碍浏览</a></p>
<table><tr><td><article><h2>通知正文</h2>${paragraph.repeat(6)}<p class="moving">滚动的文字</p>
<p><label>验证码 <input value="不能读出"></label></p></article></td></tr></table></main></body></html>`

export interface ToolbarPage {
  readonly url: string
  close(): Promise<void>
}

/** A page with anything in it, under no policy. */
function madePage(query: URLSearchParams): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><script src="/dist/civicbridge.js" data-toolbar></script>${query.get("head")}</head><body>${query.get("body")}</body></html>`
}

/** `markup` is put at the start of the body. */
export async function serveToolbarPage(markup = ""): Promise<ToolbarPage> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost")
    if (pathname === "/made") {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(madePage(searchParams))
      return
    }
    const [type, body] = answer(pathname, markup)
    response.writeHead(200, { "content-type": type, "content-security-policy": policy }).end(body)
  })
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
  const address = server.address()
  const port = typeof address === "object" && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

function answer(path: string, markup: string): [string, string | Buffer] {
  if (path === "/page.css") return ["text/css", style]
  if (path === "/old") return ["text/html; charset=utf-8", oldPage]
  if (path === "/old.css") return ["text/css", oldStyle]
  if (path === "/inner") return ["text/html; charset=utf-8", innerPage]
  if (path === "/moving.gif") return ["image/gif", movingGif()]
  if (path === "/bare") return ["text/html; charset=utf-8", html.replace(/<a href="#three".*?<\/a>/, markup)]
  if (!path.startsWith("/dist/")) return ["text/html; charset=utf-8", html]
  const name = path.slice("/dist/".length)
  return [types[name.replace(/.*\./, "")] ?? "text/plain", readFileSync(resolve("dist/widgets", name))]
}
