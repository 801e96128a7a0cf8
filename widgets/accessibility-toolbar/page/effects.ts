import { readStored, writeStored } from "../../internal/safe-storage.ts"
import { attributesOf, isDefault, type Preferences, parsePreferences } from "../preferences.ts"
import { documents } from "./documents.ts"
import { file } from "./effects.css?file"
import { addEffectsSheet, removeEffectsSheet } from "./effects-sheet.ts"
import { tellOwnZoom } from "./own-zoom.ts"

const key = "toolbar"
const zoom = "data-civic-zoom"
/** Our attributes with an effect; `data-civic-open` and the like on `<html>` are the page's own. */
const ours =
  /^data-civic-(zoom|text|contrast|paper|ink|elder|simple|line|letter|paragraph|links|headings|plain|still|pointer|script|wait|ready|print)$/

export function readPreferences(): Preferences {
  return parsePreferences(readStored(key))
}

/** False when the browser keeps nothing: the choice then lasts as long as the page. */
export function keepPreferences(chosen: Preferences): boolean {
  if (isDefault(chosen)) return writeStored(key, undefined)
  const attributes: Record<string, string> = {}
  // The loader sets them before anything is painted; it is to stay small, and puts our prefix before them itself.
  for (const [name, value] of Object.entries(attributesOf(chosen))) {
    attributes[name.replace("data-civic-", "")] = value
  }
  return writeStored(key, { v: 1, chosen, attributes, css: file })
}

/** Makes the page and its frames of the same origin look as chosen. With nothing chosen, nothing of ours is left. */
export function applyPreferences(chosen: Preferences, isShown: boolean): void {
  const wanted = attributesOf(chosen)
  for (const page of documents()) {
    // A page that is being looked at must not vanish while it is arranged.
    if (isShown) page.documentElement.setAttribute("data-civic-ready", "")
    applyTo(page, wanted)
  }
}

function applyTo(page: Document, chosen: Readonly<Record<string, string>>): void {
  const root = page.documentElement
  const wanted = { ...chosen }
  if (growsWithPage(page)) delete wanted[zoom]
  for (const name of root.getAttributeNames()) {
    if (ours.test(name) && name !== "data-civic-ready" && !(name in wanted)) root.removeAttribute(name)
  }
  tellOwnZoom(page, Object.keys(wanted).length > 0)
  for (const name of Object.keys(wanted)) root.setAttribute(name, wanted[name] ?? "")
  if (Object.keys(wanted).length > 0) addEffectsSheet(page)
  else {
    root.removeAttribute("data-civic-ready")
    removeEffectsSheet(page)
  }
}

/** A frame inside an enlarged page grows with it, however deep; only the frames of a frameset grow by themselves. */
function growsWithPage(page: Document): boolean {
  const frame = page.defaultView?.frameElement
  if (frame?.localName !== "iframe") return false
  const around = frame.ownerDocument
  return around.documentElement.hasAttribute(zoom) || growsWithPage(around)
}
