import type { Preferences } from "../preferences.ts"
import { atOnce, atOnceName } from "./at-once.ts"
import { type ColourNotes, noteColours } from "./colours.ts"
import { effectsReady } from "./effects-sheet.ts"
import { markElder } from "./elder.ts"
import { clipped, fitPage } from "./fit.ts"
import { Floats } from "./floats.ts"
import { mark, unmarkAll } from "./mark.ts"
import { measureFor, shownElements } from "./measure.ts"
import { mendTables, tableSizes } from "./quirks.ts"
import { region } from "./region.ts"
import { markArticle } from "./simplify.ts"

export { watchFrames } from "./watch-frames.ts"

/** Kept by still.ts. */
const foreign = ["frozen", "gif"]
/** Pages go on building themselves after they have come; they are looked at again when they rest. */
const restMs = 300

/** Fits one document to what is chosen, and again when it changes its size or its content. */
export class Marks {
  private readonly page: Document
  private readonly probeRoot: ShadowRoot
  private readonly floats: Floats
  private chosen: Preferences | undefined
  private timer = 0
  private readonly observer = new MutationObserver((changes) => {
    if (changes.some(isForeign)) this.soon()
  })

  constructor(page: Document, probeRoot: ShadowRoot) {
    this.page = page
    this.probeRoot = probeRoot
    this.floats = new Floats(page)
  }

  async update(chosen: Preferences): Promise<void> {
    this.chosen = chosen
    await effectsReady(this.page)
    if (this.chosen !== chosen) return
    this.arrange()
    if (!needsMarks(chosen)) {
      this.stop()
      return
    }
    this.page.documentElement.setAttribute("data-civic-ready", "")
    this.page.defaultView?.addEventListener("resize", this.soon)
    this.page.defaultView?.addEventListener("load", this.soon)
    // Pages that fetch their next content replace the body itself.
    this.observer.observe(this.page.documentElement, { childList: true, subtree: true })
    this.floats.listen(hidesFloats(chosen))
  }

  stop(): void {
    clearTimeout(this.timer)
    this.observer.disconnect()
    this.floats.listen(false)
    this.page.defaultView?.removeEventListener("resize", this.soon)
    this.page.defaultView?.removeEventListener("load", this.soon)
    unmarkAll(this.page, foreign)
  }

  private readonly soon = (): void => {
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => this.arrange(), restMs)
  }

  private arrange(): void {
    const { page, chosen } = this
    if (chosen === undefined) return
    atOnce(page.documentElement, () => {
      unmarkAll(page, foreign)
      if (needsMarks(chosen)) this.markAll(chosen)
    })
  }

  private markAll(chosen: Preferences): void {
    const { page } = this
    const before = asDesigned(page, chosen)
    const measure = measureFor(page, this.probeRoot)
    markColours(before.colours)
    if (chosen.text > 100) mark(region(page), "region")
    if (chosen.on.includes("simple")) markArticle(page)
    if (hidesFloats(chosen)) this.floats.mark(measure)
    if (chosen.on.includes("elder")) markElder(page, measure)
    const isLarger = chosen.zoom > 100 || chosen.text > 100 || chosen.on.includes("elder") || isSpaced(chosen)
    if (isLarger) {
      mendTables(before.tables)
      fitPage(page, measure, before.clipped)
    }
  }
}

function needsMarks({ zoom, text, contrast, on }: Preferences): boolean {
  return (
    zoom > 100 ||
    text > 100 ||
    contrast !== "" ||
    ["elder", "simple", "line", "letter", "paragraph"].some((name) => on.some((one) => one === name))
  )
}

function hidesFloats({ on }: Preferences): boolean {
  return on.includes("elder") || on.includes("simple")
}

function isSpaced({ on }: Preferences): boolean {
  return on.includes("letter") || on.includes("line") || on.includes("paragraph")
}

interface Designed {
  readonly clipped: ReadonlySet<Element>
  readonly tables: ReadonlyMap<HTMLElement, string>
  readonly colours: ColourNotes | undefined
}

/** Looks at the page without our attributes; nothing is painted in between. */
function asDesigned(page: Document, { contrast }: Preferences): Designed {
  const root = page.documentElement
  const kept: [string, string][] = []
  for (const name of root.getAttributeNames()) {
    if (!name.startsWith("data-civic-") || name === atOnceName) continue
    kept.push([name, root.getAttribute(name) ?? ""])
    root.removeAttribute(name)
  }
  const seen = {
    clipped: clipped(page),
    tables: tableSizes(page),
    colours: contrast === "" ? undefined : noteColours(shownElements(page)),
  }
  for (const [name, value] of kept) root.setAttribute(name, value)
  return seen
}

function markColours(notes: ColourNotes | undefined): void {
  if (notes === undefined) return
  for (const word of ["clear", "picture", "light", "dark"] as const) {
    for (const element of notes[word]) mark(element, word)
  }
}

function isForeign({ target, addedNodes: added }: MutationRecord): boolean {
  // Our own sheet, and our chunks that come and go under the root.
  if (target === target.ownerDocument?.documentElement) return added[0]?.nodeName === "BODY"
  return Object(target).closest?.("head,[data-civic-ignore]") === null
}
