import { mark } from "./mark.ts"
import { region } from "./region.ts"

/** Fewer words are a list or a front page: hiding the rest of it would hide what people came for. */
const leastText = 200

/** Marks the article, the way to it and what stands aside. False on pages that have no article of their own. */
export function markArticle(page: Document): boolean {
  const article = region(page)
  if (article === page.body || (article.textContent ?? "").trim().length < leastText) return false
  if (isMadeOfLinks(article)) return false
  const main = withTitle(article, page)
  mark(main, "main")
  for (let on: Element = main; on !== page.body; ) {
    const above: Element | null = on.parentElement
    if (above === null) break
    markBeside(above, on)
    mark(on, "path")
    on = above
  }
  markWithin(main, article, page.querySelector("h1"))
  return true
}

function isMadeOfLinks(article: Element): boolean {
  let linked = 0
  article.querySelectorAll("a").forEach((link) => {
    linked += (link.textContent ?? "").trim().length
  })
  return linked > 0.4 * (article.textContent ?? "").trim().length
}

/** The title often stands outside of the container of the text. */
function withTitle(article: HTMLElement, page: Document): HTMLElement {
  const title = page.querySelector("h1")
  if (title === null || article.contains(title)) return article
  let main: HTMLElement = article
  while (!main.contains(title)) {
    if (main.parentElement === null || main.parentElement === page.body) return article
    main = main.parentElement
  }
  return main
}

/** Between the title and the text stand date, source and the like: all that comes before the title goes. */
function markWithin(main: Element, article: Element, title: Element | null): void {
  if (title === null || !main.contains(title)) return
  for (const end of [title, article]) {
    for (let on: Element = end; on !== main; ) {
      const above: Element | null = on.parentElement
      if (above === null) return
      if (above !== main) markBeside(above, on, [title, article])
      if (on !== end) mark(on, "path")
      on = above
    }
  }
}

function markBeside(above: Element, kept: Element, alsoKept: readonly Element[] = []): void {
  for (let index = 0; index < above.children.length; index += 1) {
    const other = above.children[index]
    if (other === undefined || other === kept || other.localName.indexOf("civic-") === 0) continue
    if (/^(?:script|style|link)$/.test(other.localName)) continue
    if (!alsoKept.some((one) => other.contains(one))) mark(other, "aside")
  }
}
