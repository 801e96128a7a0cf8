import { existsSync, readFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { resolve } from "node:path"

const built = resolve("dist/widgets")

export const widgetsAreMissing = () =>
  existsSync(`${built}/civicbridge.js`) ? undefined : "dist/widgets is missing: npm run build:widgets"

/** A portal's page with the form, whose mailbox stands on another origin. */
export async function serveWidgetPage(
  api: string,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const page = `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>市长信箱</title>
<script src="/dist/civicbridge.js" defer></script><civic-mayor-mailbox api="${api}/api/v1"></civic-mayor-mailbox>`
  const server = createServer((request, answer) => {
    const path = /^\/dist\/([\w.-]+)$/.exec(request.url ?? "")?.[1]
    if (path === undefined) return void answer.setHeader("content-type", "text/html").end(page)
    if (!existsSync(resolve(built, path))) return void answer.writeHead(404).end()
    const type = path.endsWith(".css") ? "text/css" : "text/javascript"
    answer.setHeader("content-type", type).end(readFileSync(resolve(built, path)))
  })
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === "string") throw new Error("expected a TCP address")
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
