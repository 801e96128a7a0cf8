import { file } from "./effects.css?file"

const linkId = "civic-effects"
/** At most one a document, made when the linked file does not come. */
const adopted = new Map<Document, CSSStyleSheet>()
const loading = new Map<Document, Promise<unknown>>()
const adoptingMs = 200

/** A linked file, because the large pointer is addressed relative to it; a constructed sheet if it does not come. */
export function addEffectsSheet(page: Document): void {
  if (page.getElementById(linkId) !== null || adopted.has(page)) return
  const base = window.CivicBridge?.base
  if (base === undefined) {
    adopt(page)
    return
  }
  const link = page.createElement("link")
  link.id = linkId
  link.rel = "stylesheet"
  link.href = base + file
  link.onerror = () => {
    link.remove()
    adopt(page)
  }
  page.documentElement.appendChild(link)
}

/** Resolves when the sheet counts: measuring before would measure the page as it was. */
export function effectsReady(page: Document): Promise<unknown> {
  const link = page.getElementById(linkId)
  const Link = page.defaultView?.HTMLLinkElement ?? HTMLLinkElement
  if (!(link instanceof Link) || link.sheet !== null) return loading.get(page) ?? Promise.resolve()
  return new Promise((done) => {
    link.addEventListener("load", done)
    link.addEventListener("error", () => setTimeout(done, adoptingMs))
  })
}

export function removeEffectsSheet(page: Document): void {
  page.getElementById(linkId)?.remove()
  const made = adopted.get(page)
  if (made === undefined) return
  page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== made)
  adopted.delete(page)
}

/** The style sheet as text travels in a chunk of its own: hardly any page needs it. */
function adopt(page: Document): void {
  const Sheet = page.defaultView?.CSSStyleSheet
  if (!("adoptedStyleSheets" in page) || Sheet === undefined) return
  const made = new Sheet()
  adopted.set(page, made)
  page.adoptedStyleSheets = page.adoptedStyleSheets.concat(made)
  const text = import("./effects-text.ts").then(
    ({ text }) => made.replaceSync(text),
    () => {},
  )
  loading.set(page, text)
}
