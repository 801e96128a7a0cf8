/** A small portal with the real mailbox service behind it, under the strictest policy portals use. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { serve } from "@hono/node-server"
import { bundleForNode } from "../../scripts/bundle.js"

type Scripted = number | "lost" | "held"

export interface Portal {
  readonly url: string
  /** Titles of the letters that have reached the service, in their order of arrival. */
  readonly posted: readonly string[]
  /** What the plain endpoint of an older back end was sent. */
  readonly plain: readonly URLSearchParams[]
  /**
   * Answers the next letters by these instead of passing them on; `"lost"` passes on and drops the answer, `"held"`
   * passes on and never answers.
   */
  script(...answers: Scripted[]): void
  close(): Promise<void>
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'"
const types: Readonly<Record<string, string>> = {
  js: "text/javascript",
  css: "text/css",
  svg: "image/svg+xml",
}

export async function openPortal(): Promise<Portal> {
  const folder = mkdtempSync(join(tmpdir(), "civic-mailbox-"))
  const createService = await loadService()
  const service = await createService({ dataDir: folder, powBits: 8, log: () => {} })
  const posted: string[] = []
  const plain: URLSearchParams[] = []
  const scripted: Scripted[] = []

  async function letters(request: Request, env: unknown): Promise<Response> {
    const answer = scripted.shift()
    if (typeof answer === "number") return refusal(answer)
    const { title } = await request.clone().json()
    posted.push(title)
    const real = await service.fetch(request, env)
    if (answer === "held") await new Promise(() => {})
    return answer === "lost" ? refusal(502) : real
  }

  async function answer(request: Request, env: unknown): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname.startsWith("/dist/")) return file(pathname.slice("/dist/".length))
    if (pathname === "/api/v1/letters") return letters(request, env)
    if (pathname.startsWith("/api/")) return service.fetch(request, env)
    if (pathname === "/old-back-end") {
      plain.push(new URLSearchParams(await request.text()))
      return new Response("<p>ok</p>", { headers: { "content-type": "text/html" } })
    }
    return page(searchParams.get("attributes") ?? 'api="/api/v1"', searchParams.get("lang") ?? "zh-CN")
  }

  const server = await new Promise<ReturnType<typeof serve>>((ready) => {
    const started = serve({ fetch: answer, port: 0, hostname: "127.0.0.1" }, () => ready(started))
  })
  const address = server.address()
  const port = typeof address === "object" && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/`,
    posted,
    plain,
    script: (...answers) => void scripted.splice(0, scripted.length, ...answers),
    close: async () => {
      await new Promise((done) => server.close(done))
      await service.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Bundled first, as it is when it runs in earnest: Node by itself reads neither our TypeScript nor our JSON. */
async function loadService(): Promise<typeof import("../../service/index.ts").createService> {
  const out = resolve(".cache/test/mailbox-service.js")
  await bundleForNode("service/index.ts", out)
  const bundled: typeof import("../../service/index.ts") = await import(pathToFileURL(out).href)
  return bundled.createService
}

function refusal(status: number): Response {
  const messages: Readonly<Record<number, string>> = { 422: "标题中含有不能接收的内容" }
  const message = messages[status] ?? "暂时不能接收"
  const fields = status === 422 ? { title: message } : undefined
  return Response.json({ error: { code: "scripted", message, fields } }, { status })
}

function file(path: string): Response {
  const type = types[path.replace(/.*\./, "")] ?? "text/plain"
  return new Response(readFileSync(resolve("dist/widgets", path)), { headers: { "content-type": type } })
}

function page(attributes: string, lang: string): Response {
  const html = `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>市长信箱</title>
<meta name="viewport" content="width=device-width"><script src="/dist/civicbridge.js" defer></script></head>
<body><main><h1>市长信箱</h1>
<civic-mayor-mailbox ${attributes}><form action="/old-back-end" method="post">
<label>标题 <input name="title"></label><label>正文 <textarea name="body"></textarea></label><button>提交</button>
</form></civic-mayor-mailbox></main></body></html>`
  return new Response(html, {
    headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
  })
}
