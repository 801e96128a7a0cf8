import { extras, lateScript, portalHtml, portalPages } from "./portal-pages.ts"

export interface Served {
  readonly type: string
  readonly body: string | Uint8Array
  /** Content-Security-Policy. */
  readonly policy?: string
}

/** What lies at `/portal/NAME/FILE`. Page and script name no charset beyond their own meta tag, as servers then did. */
export function servePortal({ pathname, searchParams: query }: URL, files: string): Served | undefined {
  const [, name = "", file = ""] = /^\/portal\/([\w-]+)\/([\w.-]+)$/.exec(pathname) ?? []
  const page = portalPages.find((one) => one.name === name)
  if (!page) return undefined
  if (file === "own.js") return { type: "text/javascript", body: page.template.own }
  if (file === "style.css") return { type: "text/css", body: `${scroll}${page.template.css ?? ""}` }
  if (file === "late.js") return { type: "text/javascript", body: lateScript() }
  if (file in extras) return { type: typeOf(file), body: extras[file] ?? "" }
  const { frameset, policy } = page.template
  if (frameset && !query.has("inner"))
    return { type: "text/html", body: frameset(`index.html?${query}&inner=1`) }
  const body = portalHtml(page, files, query.has("bare"))
  return { type: "text/html", body, ...(policy ? { policy: policy(files) } : {}) }
}

/** The page with us is longer: its scroll bar must not make it narrower than the one without. */
const scroll = "html{overflow-y:scroll}"

function typeOf(file: string): string {
  return file.endsWith(".html") ? "text/html" : "text/javascript"
}
