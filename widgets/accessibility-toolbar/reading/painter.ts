/** Paints what is being read: by the browser's own highlights where it has them, else by boxes of ours above the page. */
export class Painter {
  private readonly layer = document.createElement("div")
  private shown: { readonly sentence: Range; readonly word: Range | undefined } | undefined

  constructor(root: ShadowRoot) {
    this.layer.className = "marks"
    this.layer.setAttribute("aria-hidden", "true")
    root.appendChild(this.layer)
  }

  paint(sentence: Range, word?: Range): void {
    this.shown = { sentence, word }
    if (hasHighlights) {
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
  }

  private readonly draw = (): void => {
    this.layer.textContent = ""
    if (this.shown === undefined || (hasHighlights && hasOurSheet())) return
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

const hasHighlights = "highlights" in CSS && typeof Highlight !== "undefined"

/** The rule for the highlights lies in the page's effects, which are there only when something is chosen. */
function hasOurSheet(): boolean {
  return document.getElementById("civic-effects") !== null
}

function hasScreenPixels({ startContainer }: Range): boolean {
  const { parentElement } = startContainer
  return parentElement === null || "currentCSSZoom" in parentElement
}
