import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { govPage } from "./gov-page.ts"
import { officialParagraphs } from "./official-text.ts"

const scripts: Readonly<Record<string, string>> = {
  "/axe.js": "node_modules/axe-core/axe.min.js",
  "/sa11y.js": "test/bench/node_modules/sa11y/dist/js/sa11y.umd.min.js",
  "/sa11y-words.js": "test/bench/node_modules/sa11y/dist/js/lang/en.umd.js",
}

export interface BenchSite {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  readonly home: string
  close(): void
}

/** `/page?elements=5000`, `/editor` with 100,000 characters and 1,000 faults, and the other makers' scripts. */
export async function serveBenchPages(): Promise<BenchSite> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost")
    const script = scripts[pathname]
    response.setHeader("content-type", `${script ? "text/javascript" : "text/html"}; charset=utf-8`)
    if (script !== undefined) response.end(readFileSync(script))
    else response.end(pathname === "/page" ? govPage(Number(searchParams.get("elements"))) : editorPage())
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const { port } = server.address() as AddressInfo
  return {
    home: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Paragraphs of a long document; three in each have the same fault until there are a thousand. */
function editorPage(): string {
  const paragraphs: string[] = []
  let length = 0
  for (const text of officialParagraphs(400_000, 3)) {
    if (length >= 100_000) break
    const paragraph = text.slice(0, 270)
    paragraphs.push(`${paragraph}取得显着成效，显着提升，显着改善。`)
    length += paragraph.length + 17
  }
  const body = paragraphs.map((text) => `<p>${text}</p>`).join("")
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>编辑</title></head><body>
    <div id="ed" contenteditable style="height:700px;overflow:auto;font:16px/1.8 sans-serif">${body}</div></body></html>`
}
