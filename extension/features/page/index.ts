import type { Feature } from "../feature.ts"
import { pageSource } from "./page-source.ts"

/**
 * Hands the page to the side panel, which judges it – meta tags, dates, links, images, published text – and shows the
 * place of what the panel found.
 */
export const page: Feature = {
  id: "page",
  start({ board, document }, signal) {
    if (window !== window.top) return
    board.onReadPage((isExact) => pageSource(document, isExact))
    board.onReveal("page", (id) => id.startsWith("css:") && show(document, id.slice(4)), signal)
  },
}

function show(document: Document, selector: string): boolean {
  const element = selector === "" ? null : document.querySelector(selector)
  element?.scrollIntoView({ block: "center" })
  // An animation shows the place and leaves no trace in the document.
  element?.animate(
    { outline: ["3px solid #c8161d", "3px solid #c8161d", "3px solid transparent"] },
    { duration: 2000 },
  )
  return true
}
