import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, resolve } from "node:path"
import { build } from "esbuild"
import { parts } from "./pages/native.ts"
import type { SurfacePage } from "./surface.ts"

const folder = resolve("test/editors")
const modules = resolve(folder, "node_modules")
const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".gif": "image/gif",
}

export interface EditorSite {
  /** Where the page of a surface is. */
  url(page: SurfacePage): string
  close(): Promise<void>
}

interface Answer {
  readonly type: string
  readonly body: string | Buffer
}

/** Serves the pages of the surfaces on a free port; what editors ship as modules only is bundled on first demand. */
export async function serveEditors(pages: readonly SurfacePage[]): Promise<EditorSite> {
  const bundles = new Map<string, Promise<string>>()
  const bundle = (name: string) => {
    const known = bundles.get(name) ?? bundleScript(name)
    bundles.set(name, known)
    return known
  }
  const server = createServer((request, response) => {
    const { pathname, port } = new URL(request.url ?? "/", `http://${request.headers.host}`)
    answer(decodeURIComponent(pathname), port, pages, bundle).then(
      ({ type, body }) => {
        response.setHeader("content-type", type)
        response.end(body)
      },
      () => {
        response.statusCode = 404
        response.end()
      },
    )
  })
  await new Promise<void>((listening) => server.listen(0, listening))
  const { port } = server.address() as AddressInfo
  return {
    url: ({ id, isForeign }) => `http://127.0.0.1:${port}/${isForeign === true ? "outer" : "page"}/${id}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  path: string,
  port: string,
  pages: readonly SurfacePage[],
  bundle: (name: string) => Promise<string>,
): Promise<Answer> {
  const [, kind, ...rest] = path.split("/")
  const name = rest.join("/")
  switch (kind) {
    case "page":
      return html(pages.find(({ id }) => id === name)?.body ?? "")
    case "outer":
      return html(
        `<iframe src="http://localhost:${port}/page/${name}" style="width:860px;height:420px"></iframe>`,
      )
    case "part":
      return { type: types[".html"] ?? "", body: `<!doctype html><body>${parts[name] ?? ""}` }
    case "bundle":
      return { type: types[".js"] ?? "", body: await bundle(name.replace(/\.js$/, "")) }
    case "under-test.js":
      return { type: types[".js"] ?? "", body: readFileSync(resolve(folder, "page/under-test.js")) }
    case "npm":
      return {
        type: types[extname(name)] ?? "application/octet-stream",
        body: readFileSync(resolve(modules, name)),
      }
    case "nothing":
      return { type: "application/json", body: "{}" }
    default:
      throw new Error(`nothing at ${path}`)
  }
}

/** Long enough to be scrolled. */
function html(body: string): Answer {
  const head = `<meta charset="utf-8"><title>编辑</title><link rel="icon" href="data:,"><script src="/under-test.js"></script>`
  const style = "margin:32px 32px 1600px;font:16px/1.8 sans-serif"
  return {
    type: types[".html"] ?? "",
    body: `<!doctype html><html lang="zh-CN"><head>${head}</head><body style="${style}">${body}</body></html>`,
  }
}

async function bundleScript(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve(folder, `page/${name}.jsx`)],
    bundle: true,
    write: false,
    format: "iife",
    // Ours says Preact, and esbuild lets it win over the options here.
    tsconfigRaw: {},
    jsx: "automatic",
    jsxImportSource: "react",
    define: { "process.env.NODE_ENV": '"production"', global: "window" },
    loader: { ".png": "dataurl", ".gif": "dataurl" },
    logLevel: "error",
  })
  return outputFiles[0]?.text ?? ""
}
