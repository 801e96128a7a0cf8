import type { Settings } from "./settings.ts"
import { elementsOf, type Snippet } from "./snippet.ts"

/**
 * The page with the snippet in it, for a sandboxed frame of no origin: there it can run nothing but our script, send
 * nothing, and reach nothing of this page. Elements whose place is missing are named in `missing`.
 */
export function previewOf(
  page: Document,
  settings: Settings,
  snippet: Snippet,
): { html: string; missing: string[] } {
  const copy = new DOMParser().parseFromString(page.documentElement.outerHTML, "text/html")
  const missing = elementsOf(settings).flatMap(({ at }) => (find(copy, at) ? [] : [at]))
  insertTags(copy, settings)
  if (settings.toolbar.on && settings.toolbar.link) insertLink(copy)
  if (snippet.css !== "") {
    const style = copy.createElement("style")
    style.textContent = snippet.css
    copy.head.append(style)
  }
  // The head last, as text: a script tag that is parsed from text runs, one that was cloned would not.
  const [before = "", after = ""] = copy.documentElement.outerHTML.split("</head>", 2)
  return { html: `<!doctype html>${before}${snippet.head}</head>${after}`, missing: [...new Set(missing)] }
}

function insertTags(page: Document, settings: Settings): void {
  if (settings.way !== "tags") return
  for (const { tag, at, attributes } of elementsOf(settings)) {
    const element = page.createElement(tag)
    for (const [name, value] of attributes) element.setAttribute(name, value)
    find(page, at)?.append(element)
  }
}

function insertLink(page: Document): void {
  const paragraph = page.createElement("p")
  const link = page.createElement("a")
  link.href = "#"
  link.textContent = "无障碍"
  link.setAttribute("data-civic-open", "accessibility")
  paragraph.append(link)
  page.body.prepend(paragraph)
}

/** As the loader looks for it; a selector that is none finds nothing. */
function find(page: Document, selector: string): Element | null {
  try {
    return page.querySelector(selector)
  } catch {
    return null
  }
}
