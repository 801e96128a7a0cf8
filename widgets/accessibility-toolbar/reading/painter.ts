/** Paints what is being read: by the browser's own highlights where it has them, else by boxes of ours above the page. */
export class Painter {
  private readonly layer = document.createElement("div")
  private rules: CSSStyleSheet | undefined
  private shown: { readonly sentence: Range; readonly word: Range | undefined } | undefined

  constructor(root: ShadowRoot) {
    this.layer.className = "marks"
    this.layer.setAttribute("aria-hidden", "true")
    // First, so that the panel lies above.
    root.insertBefore(this.layer, root.firstChild)
  }

  paint(sentence: Range, word?: Range): void {
    this.shown = { sentence, word }
    if (hasHighlights) {
      this.addRules()
      CSS.highlights.set("civic-reading", new Highlight(sentence))
      if (word) CSS.highlights.set("civic-word", new Highlight(word))
      else CSS.highlights.delete("civic-word")
    }
    addEventListener("scroll", this.draw, { passive: true, capture: true })
    addEventListener("resize", this.draw)
    this.draw()
  }

  clear(): void {
    this.shown = undefined
    removeEventListener("scroll", this.draw, { capture: true })
    removeEventListener("resize", this.draw)
    this.layer.textContent = ""
    if (!hasHighlights) return
    CSS.highlights.delete("civic-reading")
    CSS.highlights.delete("civic-word")
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.rules)
    this.rules = undefined
  }

  /** In the page, because highlights are painted on its own text; only as long as something is read. */
  private addRules(): void {
    if (this.rules) return
    this.rules = new CSSStyleSheet()
    this.rules.replaceSync(
      "::highlight(civic-reading){background:#ffe08a;color:#000}::highlight(civic-word){background:#0b57d0;color:#fff}",
    )
    document.adoptedStyleSheets = document.adoptedStyleSheets.concat(this.rules)
  }

  private readonly draw = (): void => {
    this.layer.textContent = ""
    if (this.shown === undefined || hasHighlights) return
    this.boxes(this.shown.sentence, "mark")
    if (this.shown.word) this.boxes(this.shown.word, "mark word")
  }

  private boxes(range: Range, name: string): void {
    const rects = range.getClientRects()
    const zoom = hasScreenPixels(range)
      ? 1
      : Number(getComputedStyle(document.body).getPropertyValue("zoom")) || 1
    for (let index = 0; index < rects.length; index += 1) {
      const rect = rects[index]
      if (rect === undefined) continue
      const box = document.createElement("div")
      box.className = name
      box.style.left = `${rect.left * zoom}px`
      box.style.top = `${rect.top * zoom}px`
      box.style.width = `${rect.width * zoom}px`
      box.style.height = `${rect.height * zoom}px`
      this.layer.appendChild(box)
    }
  }
}

const hasHighlights = "highlights" in Object(CSS) && typeof Highlight !== "undefined"

function hasScreenPixels({ startContainer }: Range): boolean {
  const { parentElement } = startContainer
  return parentElement === null || "currentCSSZoom" in parentElement
}
