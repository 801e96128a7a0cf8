import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import { resolve } from "node:path"
import { type Browser, chromium } from "@playwright/test"
import { build } from "esbuild"

export interface Page {
  readonly name: string
  readonly head: string
  readonly body: string
}

/** The least that can be made with Lit, built for the same browsers as ours. */
export async function bareElement(): Promise<string> {
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

/** Script time of each page in milliseconds, the pages taking turns so that other work slows all of them alike. */
export async function measureScripts(
  pages: readonly Page[],
  bare: string,
  rounds: number,
): Promise<Record<string, number[]>> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://x").pathname.slice(1)
    const page = pages.find((one) => encodeURIComponent(one.name) === path)
    response.setHeader("content-type", page ? "text/html; charset=utf-8" : "text/javascript")
    try {
      response.end(
        page ? htmlOf(page) : path === "bare.js" ? bare : readFileSync(resolve("dist/widgets", path)),
      )
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
  const address = server.address()
  const port = typeof address === "object" && address !== null ? address.port : 0
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  })
  try {
    const times: Record<string, number[]> = {}
    for (let round = 0; round < rounds; round += 1) {
      for (const { name } of pages) {
        const list = times[name] ?? []
        times[name] = list
        list.push(await scriptTime(browser, `http://127.0.0.1:${port}/${encodeURIComponent(name)}`))
      }
    }
    return times
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
}

function htmlOf({ head, body }: Page): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>通知</title><meta name="ArticleTitle" content="通知"><meta name="Description" content="通知">${head}</head><body>${body}</body></html>`
}

async function scriptTime(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage()
  const session = await page.context().newCDPSession(page)
  await session.send("Performance.enable")
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 })
  await page.goto(url)
  await page.waitForTimeout(400)
  const { metrics } = await session.send("Performance.getMetrics")
  await page.close()
  return 1000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0)
}
