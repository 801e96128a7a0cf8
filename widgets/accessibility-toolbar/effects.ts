import { readStored, writeStored } from "../internal/safe-storage.ts"
import { sheet } from "./effects.css"
import { attributesOf, isDefault, noPreferences, type Preferences, parsePreferences } from "./preferences.ts"
import { region } from "./region.ts"

const key = "toolbar"
const linkId = "civic-effects"
const regionMark = "data-civic-region"
/** Our attributes with an effect; `data-civic-open` and the like on `<html>` are the page's own. */
const ours = /^data-civic-(zoom|text|contrast|elder|spacing|links|headings|plain|still|pointer)$/

export function readPreferences(): Preferences {
  return parsePreferences(readStored(key))
}

/** False when the browser keeps nothing: the choice then lasts as long as the page. */
export function keepPreferences(chosen: Preferences): boolean {
  if (isDefault(chosen)) return writeStored(key, undefined)
  return writeStored(key, { v: 1, chosen, attributes: attributesOf(chosen), css: sheet.file })
}

/** Makes the page look as chosen. With nothing chosen, nothing of ours is left in it. */
export function applyPreferences(chosen: Preferences, base: string | undefined): void {
  const root = document.documentElement
  const wanted = attributesOf(chosen)
  for (const name of root.getAttributeNames()) {
    if (ours.test(name) && !(name in wanted)) root.removeAttribute(name)
  }
  for (const name of Object.keys(wanted)) root.setAttribute(name, wanted[name] ?? "")
  markRegion(chosen.text > 100)
  stopMarquees(chosen.on.includes("still"))
  if (Object.keys(wanted).length > 0) addSheet(base)
  else removeSheet()
}

export function resetPreferences(base: string | undefined): void {
  applyPreferences(noPreferences, base)
  keepPreferences(noPreferences)
}

/** A mark of our own on the article: no class, no style, no role of the page is touched. */
function markRegion(wanted: boolean): void {
  const marked = document.querySelector(`[${regionMark}]`)
  const article = wanted ? region(document) : null
  if (marked !== article) marked?.removeAttribute(regionMark)
  article?.setAttribute(regionMark, "")
}

function stopMarquees(still: boolean): void {
  document.querySelectorAll("marquee").forEach((marquee) => {
    if (still) marquee.stop()
    else marquee.start()
  })
}

/** A linked file, because the large pointer is addressed relative to it; a constructed sheet if it does not come. */
function addSheet(base: string | undefined): void {
  if (document.getElementById(linkId) !== null || document.adoptedStyleSheets?.some(isOurs)) return
  if (base === undefined) {
    adoptSheet()
    return
  }
  const link = document.createElement("link")
  link.id = linkId
  link.rel = "stylesheet"
  link.href = base + sheet.file
  link.onerror = () => {
    link.remove()
    adoptSheet()
  }
  document.documentElement.appendChild(link)
}

/** At most one, made when the linked file does not come. */
const adopted = new Set<CSSStyleSheet>()
const isOurs = (other: CSSStyleSheet) => adopted.has(other)

function adoptSheet(): void {
  if (!("adoptedStyleSheets" in document)) return
  const made = new CSSStyleSheet()
  made.replaceSync(sheet.text)
  adopted.add(made)
  document.adoptedStyleSheets = document.adoptedStyleSheets.concat(made)
}

function removeSheet(): void {
  document.getElementById(linkId)?.remove()
  if (adopted.size === 0) return
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => !isOurs(other))
  adopted.clear()
}
