/** A portal on one origin and our built files on another that sends no CORS headers: how a city would deploy us. */
import { readFileSync } from "node:fs"
import { createServer, type Server } from "node:http"
import { resolve } from "node:path"

export interface HostPage {
  readonly body: string | Uint8Array
  readonly type?: string
  readonly csp?: boolean
}

export interface TwoHosts {
  /** Origin of the portal's pages. */
  readonly portal: string
  /** Origin of dist/widgets. */
  readonly files: string
  readonly fetched: string[]
  page(path: string, page: HostPage): string
  close(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  js: "text/javascript",
  css: "text/css",
  json: "application/json",
}

export async function openTwoHosts(): Promise<TwoHosts> {
  const pages = new Map<string, HostPage>()
  const fetched: string[] = []
  const files = createServer((request, response) => {
    const name = new URL(request.url ?? "/", "http://x").pathname.slice(1)
    fetched.push(name)
    try {
      // A library from node_modules, or a file of ours.
      const path = name.startsWith("lib/") ? `node_modules/${name.slice(4)}` : `dist/widgets/${name}`
      // No charset: what the browser makes of our bytes must not depend on the server.
      response.setHeader("content-type", types[name.split(".").pop() ?? ""] ?? "text/plain")
      response.end(readFileSync(resolve(path)))
    } catch {
      response.writeHead(404).end()
    }
  })
  const filesOrigin = await listen(files)
  const portal = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? "/", "http://x").pathname)
    if (!page) {
      // Browsers ask for a favicon by themselves; that must not count as an error of the page.
      response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end()
      return
    }
    response.setHeader("content-type", page.type ?? "text/html; charset=utf-8")
    if (page.csp) {
      const policy = `default-src 'none'; script-src 'self' ${filesOrigin}; style-src 'self' ${filesOrigin}; img-src 'self'; connect-src 'self'`
      response.setHeader("content-security-policy", policy)
    }
    response.end(page.body)
  })
  const portalOrigin = await listen(portal)
  return {
    portal: portalOrigin,
    files: filesOrigin,
    fetched,
    page(path, page) {
      pages.set(path, page)
      return portalOrigin + path
    },
    close: () => Promise.all([end(files), end(portal)]).then(() => undefined),
  }
}

function listen(server: Server): Promise<string> {
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      if (typeof address === "object" && address !== null) done(`http://127.0.0.1:${address.port}`)
    })
  })
}

function end(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((done) => server.close(() => done()))
}
