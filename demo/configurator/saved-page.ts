import DOMPurify from "dompurify"

/** A saved page as text, and the style sheets saved beside it. */
export interface SavedPage {
  readonly html: string
  /** Text by file name. */
  readonly sheets: ReadonlyMap<string, string>
  /** Where it came from, for the addresses in it; empty if unknown. */
  readonly address: string
}

/** The charset is the page's own word, as browsers take it; GBK is what is left when UTF-8 does not fit. */
export function decode(bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 2048))
  const named = /<meta[^>]+charset=["']?\s*([\w-]+)/i.exec(start)?.[1]
  for (const label of [named ?? "utf-8", "utf-8"]) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      // Not this one.
    }
  }
  return new TextDecoder("gb18030").decode(bytes)
}

/**
 * The page without anything that runs: no scripts, handlers, frames or forms that send; and without elements of ours,
 * which the snippet brings. Style sheets saved beside it are put in place.
 */
export function cleanPage({ html, sheets, address }: SavedPage): Document {
  const text = DOMPurify.sanitize(html, {
    WHOLE_DOCUMENT: true,
    ADD_TAGS: ["link", "meta"],
    ADD_ATTR: ["target", "content", "http-equiv"],
    FORBID_TAGS: ["base"],
    // Ours stay unknown tags to DOMPurify: they go, their content stays.
  })
  const page = new DOMParser().parseFromString(text, "text/html")
  for (const meta of page.querySelectorAll("meta[http-equiv]")) meta.remove()
  for (const link of page.querySelectorAll("link")) keepSheet(page, link, sheets)
  for (const form of page.querySelectorAll("form")) form.removeAttribute("action")
  const base = page.createElement("base")
  base.href = address || document.baseURI
  page.head.prepend(base)
  for (const name of ["src", "srcset", "poster", "background"]) {
    for (const element of page.querySelectorAll(`[${name}]`)) forgetOtherHosts(element, name, base.href)
  }
  return page
}

/** The preview asks nobody else for anything; the policy of this page would refuse it anyway. */
function forgetOtherHosts(element: Element, name: string, base: string): void {
  const value = element.getAttribute(name) ?? ""
  const isOurs = URL.canParse(value, base) && new URL(value, base).origin === location.origin
  if (!isOurs && !value.startsWith("data:")) element.removeAttribute(name)
}

function keepSheet(page: Document, link: HTMLLinkElement, sheets: ReadonlyMap<string, string>): void {
  if (link.relList.contains("stylesheet")) {
    const saved = sheets.get(fileName(link.getAttribute("href") ?? ""))
    // Without one of its own the page may name a sheet of this site, as the samples do; others are not fetched.
    if (saved === undefined) return
    const style = page.createElement("style")
    style.textContent = saved
    link.replaceWith(style)
  } else link.remove()
}

export function fileName(path: string): string {
  const name = path.replace(/[?#].*$/, "").replace(/^.*[\\/]/, "")
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
