/** Containers portals put their article into, from the standard ones to the names their CMSes write. */
const candidates = [
  "article",
  "#UCAP-CONTENT",
  ".TRS_Editor",
  ".TRS_UEDITOR",
  "#zoom",
  "#Zoom",
  ".pages_content",
  ".article-content",
  ".view.TRS_UEDITOR",
  "main",
  "[role=main]",
  "#content",
  ".content",
]

/** The part people came to read: the first named container with some text in it, else the whole body. */
export function region(page: Document): HTMLElement {
  for (const selector of candidates) {
    const found = page.querySelector<HTMLElement>(selector)
    if (found !== null && (found.textContent ?? "").trim().length > 60) return found
  }
  return page.body
}

/** Size of the text most of the article is written in, in CSS pixels before any zoom of ours. */
export function textPixels(article: HTMLElement): number {
  const lengths = new Map<number, number>()
  article.querySelectorAll("p,li,td,dd,div").forEach((block) => {
    let own = 0
    block.childNodes.forEach((node) => {
      if (node.nodeType === node.TEXT_NODE) own += (node.textContent ?? "").trim().length
    })
    const pixels = own > 0 ? Number.parseFloat(getComputedStyle(block).fontSize) : 0
    if (own > 0) lengths.set(pixels, (lengths.get(pixels) ?? 0) + own)
  })
  let best = Number.parseFloat(getComputedStyle(article).fontSize) || 16
  let most = 0
  lengths.forEach((length, pixels) => {
    if (length > most) {
      most = length
      best = pixels
    }
  })
  return best
}
