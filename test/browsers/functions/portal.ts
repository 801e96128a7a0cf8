import { createServer, type ServerResponse } from "node:http"
import { join, resolve } from "node:path"
import { build } from "esbuild"
import { innerPage, movingGif, oldStyle } from "../../widgets/toolbar-sample.ts"
import { hearResult, send, sendFile } from "../answers.ts"
import { type FunctionsHost, functionsHosts, functionsPage, nextPage } from "./page.ts"

export interface FunctionsPortal {
  pageFor(host: { readonly name: string }): string
  /** Called with what a page found out; answers with the address of the next page, or nothing. */
  onResult(listen: (hostName: string, result: unknown) => string): void
  close(): Promise<void>
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; connect-src 'self'"
const trigger = '<a href="#open" id="trigger" data-civic-open="accessibility">无障碍浏览</a>'

/** Pages and our files from one origin, as a portal serves them that wants the bundled voice. */
export async function openFunctionsPortal(): Promise<FunctionsPortal> {
  const scripts = await pageScripts()
  let hear = (_name: string, _result: unknown): string => ""
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://x")
    const [, kind = "", name = ""] = /^\/(\w+)\/(.*)$/.exec(pathname) ?? []
    const host = functionsHosts.find((one) => kind === "host" && one.name === name)
    if (host) sendHost(response, host)
    else if (kind === "dist") sendFile(response, resolve("dist/widgets", name))
    else if (kind === "lib") sendFile(response, libraryFile(name))
    else if (kind === "page") send(response, "text/javascript", scripts[name] ?? "")
    else if (pathname === "/result")
      hearResult(request, response, (result) => hear(searchParams.get("host") ?? "", result))
    else sendSmall(response, pathname)
  })
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
  const address = server.address()
  const port = typeof address === "object" && address !== null ? address.port : 0
  return {
    pageFor: ({ name }) => `http://127.0.0.1:${port}/host/${name}?host=${name}`,
    onResult: (listener) => {
      hear = listener
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

function sendHost(response: ServerResponse, host: FunctionsHost): void {
  if (host.name === "functions-strict") response.setHeader("content-security-policy", policy)
  send(
    response,
    host.name === "functions-old" ? "text/html" : "text/html; charset=utf-8",
    functionsPage(host, trigger),
  )
}

function sendSmall(response: ServerResponse, path: string): void {
  if (path === "/old.css")
    send(
      response,
      "text/css",
      `${oldStyle}#mongolian{writing-mode:vertical-lr;height:160px}#layer{width:50px;height:20px}`,
    )
  else if (path === "/inner") send(response, "text/html; charset=utf-8", innerPage)
  else if (path === "/next") send(response, "text/html; charset=utf-8", nextPage)
  else if (path === "/moving.gif") send(response, "image/gif", movingGif())
  else response.writeHead(path === "/favicon.ico" ? 204 : 404).end()
}

function libraryFile(name: string): string {
  return name.startsWith("jquery/") ? resolve("node_modules", name) : join("/usr/share/javascript", name)
}

/** The probes as scripts that the oldest browser reads, in ASCII like our own. */
async function pageScripts(): Promise<Record<string, string>> {
  const { outputFiles } = await build({
    entryPoints: ["test/browsers/page/begin.ts", "test/browsers/page/functions.ts"],
    outdir: "out",
    bundle: true,
    format: "iife",
    target: "chrome72",
    write: false,
  })
  return Object.fromEntries(outputFiles.map(({ path, text }) => [path.replace(/.*\//, ""), text]))
}
