import { addEffectsSheet, effectsReady, removeEffectsSheet } from "./effects-sheet.ts"
import { unmark } from "./mark.ts"
import { markArticle } from "./simplify.ts"

/** Prints the article without what stands around it; on pages without one, the page as it is. */
export async function printArticle(): Promise<void> {
  const root = document.documentElement
  const wasBare = document.getElementById("civic-effects") === null
  const wasSimple = root.hasAttribute("data-civic-simple")
  addEffectsSheet(document)
  await effectsReady(document)
  if (wasSimple || markArticle(document)) root.setAttribute("data-civic-print", "")
  const done = (): void => {
    removeEventListener("afterprint", done)
    root.removeAttribute("data-civic-print")
    if (!wasSimple) unmarkArticle()
    if (wasBare) removeEffectsSheet(document)
  }
  addEventListener("afterprint", done)
  window.print()
}

function unmarkArticle(): void {
  document.querySelectorAll("[data-civic-mark]").forEach((element) => {
    for (const word of ["main", "path", "aside"]) unmark(element, word)
  })
}
