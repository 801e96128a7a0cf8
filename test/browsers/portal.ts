/** Two origins, as a city would have them: the portal with its pages and mailbox, and the host of our files. */
import { cpSync, mkdtempSync, rmSync } from "node:fs"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { getRequestListener } from "@hono/node-server"
import { build } from "esbuild"
import { bundleForNode } from "../../scripts/bundle.js"
import { feed } from "../widgets/policy-sample.ts"
import { hearResult, send, sendFile } from "./answers.ts"
import { attackFeeds, attackPage, attackPages } from "./attacks.ts"
import { type Host, hostScript, hosts, pageOf, panelRoom } from "./hosts.ts"
import { type Served, servePortal } from "./portals/serve-portal.ts"

export interface BrowserPortal {
  pageFor(page: { readonly name: string }): string
  /** Called with what a page found out; answers with the address of the next page, or nothing. */
  onResult(listen: (hostName: string, result: unknown) => string): void
  close(): Promise<void>
}

type Answer = (request: IncomingMessage, response: ServerResponse, name: string) => unknown

/** Long enough for a page without our styles to be painted, had it not been kept hidden. */
const slowness = 80

export async function openBrowserPortal(): Promise<BrowserPortal> {
  const folder = mkdtempSync(join(tmpdir(), "civic-browsers-"))
  // A build meanwhile takes the old files away.
  const built = join(folder, "widgets")
  cpSync("dist/widgets", built, { recursive: true })
  // Every page of every browser sends a letter, all with one telephone number.
  const wide = { burst: 10_000, perSecond: 100 }
  const limits = { perPrefix: wide, perPhone: wide, global: wide }
  const service = await (await loadService())({ dataDir: folder, powBits: 8, limits, log: () => {} })
  const scripts = await pageScripts()
  let hear = (_name: string, _result: unknown): string => ""
  const api = getRequestListener((request) => service.fetch(request, {}))

  const files = createServer((request, response) => {
    const name = pathOf(request).slice(1)
    const wait = name === "civicbridge.js" ? 0 : slowness
    setTimeout(() => sendFile(response, join(built, name)), wait)
  })
  const filesOrigin = await listen(files)

  const answer: Readonly<Record<string, Answer>> = {
    api,
    lib: (_request, response, name) => sendFile(response, libraryFile(name)),
    page: (_request, response, name) => send(response, "text/javascript", scripts[name] ?? ""),
    host: (_request, response, name) => sendHost(response, name, filesOrigin),
    portal: (request, response) => sendPortal(response, servePortal(urlOf(request), filesOrigin)),
    attacks: (_request, response) => send(response, "text/html; charset=utf-8", attackPage(filesOrigin)),
    "attacks.json": (_request, response, name) => send(response, "application/json", attackFeeds(name)),
    "feed.json": (_request, response) => send(response, "application/json", JSON.stringify(feed)),
    result: (request, response) =>
      hearResult(request, response, (found) => hear(urlOf(request).searchParams.get("host") ?? "", found)),
  }
  const portal = createServer((request, response) => {
    const path = pathOf(request)
    const [, kind = "", name = ""] = /^\/([\w.]+)\/?(.*)$/.exec(path) ?? []
    // Some attacks ask for names that every object knows.
    const known = Object.hasOwn(answer, kind) ? answer[kind] : undefined
    if (known) known(request, response, name)
    else response.writeHead(path === "/favicon.ico" ? 204 : 404).end()
  })
  const origin = await listen(portal)
  return {
    pageFor: ({ name }) => {
      return `${origin}/${pathFor(name)}?host=${name}`
    },
    onResult: (listener) => {
      hear = listener
    },
    close: async () => {
      await Promise.all(
        [files, portal].map(
          (server) =>
            new Promise((done) => {
              server.closeAllConnections()
              server.close(done)
            }),
        ),
      )
      await service.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function pathFor(name: string): string {
  if (hosts.some((host) => host.name === name)) return `host/${name}.html`
  const attack = attackPages.find((page) => page.name === name)
  return attack === undefined ? `portal/${name}/index.html` : `attacks/${attack.part}`
}

async function loadService(): Promise<typeof import("../../service/index.ts").createService> {
  const out = resolve(".cache/test/browsers-service.js")
  await bundleForNode("service/index.ts", out)
  const bundled: typeof import("../../service/index.ts") = await import(pathToFileURL(out).href)
  return bundled.createService
}

/** The probes as scripts that the oldest browser reads, in ASCII like our own. */
async function pageScripts(): Promise<Record<string, string>> {
  const entryPoints = ["watch", "probe", "portal-probe", "attacks"].map(
    (name) => `test/browsers/page/${name}.ts`,
  )
  const { outputFiles } = await build({
    entryPoints,
    outdir: "out",
    bundle: true,
    format: "iife",
    target: "chrome72",
    write: false,
  })
  return Object.fromEntries(outputFiles.map(({ path, text }) => [path.replace(/.*\//, ""), text]))
}

function sendHost(response: ServerResponse, name: string, files: string): void {
  const host = hosts.find((one) => one.name === name.replace(/\.\w+$/, ""))
  if (!host) {
    response.writeHead(404).end()
    return
  }
  if (name.endsWith(".css")) send(response, "text/css", `${panelRoom}${host.style ?? "body{color:#333}"}`)
  else if (name.endsWith(".js")) send(response, "text/javascript", hostScript(host))
  else sendPage(response, host, files)
}

function sendPortal(response: ServerResponse, served: Served | undefined): void {
  if (served?.policy) response.setHeader("content-security-policy", served.policy)
  if (served) send(response, served.type, served.body)
  else response.writeHead(404).end()
}

function sendPage(response: ServerResponse, host: Host, files: string): void {
  if (host.csp) {
    response.setHeader(
      "content-security-policy",
      `default-src 'none'; script-src 'self' ${files}; style-src 'self' ${files}; img-src 'self'; connect-src 'self'; form-action 'self'`,
    )
  }
  // A GBK page says so only in its own meta tag.
  send(response, host.gbk ? "text/html" : "text/html; charset=utf-8", pageOf(host, files))
}

/** prototype.js and MooTools are not on npm for browsers; Debian packages them under /usr/share/javascript. */
function libraryFile(name: string): string {
  return name.startsWith("jquery/") ? resolve("node_modules", name) : join("/usr/share/javascript", name)
}

function pathOf(request: IncomingMessage): string {
  return urlOf(request).pathname
}

function urlOf(request: IncomingMessage): URL {
  return new URL(request.url ?? "/", "http://x")
}

function listen(server: ReturnType<typeof createServer>): Promise<string> {
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      if (typeof address === "object" && address !== null) done(`http://127.0.0.1:${address.port}`)
    })
  })
}
