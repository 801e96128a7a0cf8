import type { Preferences } from "../preferences.ts"
import { type ColourNotes, noteColours } from "./colours.ts"
import { effectsReady } from "./effects-sheet.ts"
import { markElder } from "./elder.ts"
import { clipped, fitPage } from "./fit.ts"
import { markFloats } from "./floats.ts"
import { mark, unmarkAll } from "./mark.ts"
import { measureFor, shownElements } from "./measure.ts"
import { region } from "./region.ts"
import { markArticle } from "./simplify.ts"

/** Kept by still.ts. */
const foreign = ["frozen", "gif"]
/** Pages go on building themselves after they have come; they are looked at again when they rest. */
const restMs = 300

/** Fits one document to what is chosen, and again when it changes its size or its content. */
export class Marks {
  private readonly page: Document
  private readonly probeRoot: ShadowRoot
  private chosen: Preferences | undefined
  private timer = 0
  private readonly observer = new MutationObserver((changes) => {
    if (changes.some(isForeign)) this.soon()
  })

  constructor(page: Document, probeRoot: ShadowRoot) {
    this.page = page
    this.probeRoot = probeRoot
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
    this.observer.observe(this.page.body, { childList: true, subtree: true })
  }

  stop(): void {
    clearTimeout(this.timer)
    this.observer.disconnect()
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
    unmarkAll(page, foreign)
    if (!needsMarks(chosen)) return
    const before = asDesigned(page, chosen)
    const measure = measureFor(page, this.probeRoot)
    markColours(before.colours)
    if (chosen.text > 100) mark(region(page), "region")
    if (chosen.on.includes("simple")) markArticle(page)
    if (chosen.on.includes("elder") || chosen.on.includes("simple")) markFloats(page, measure)
    if (chosen.on.includes("elder")) markElder(page, measure)
    const isLarger = chosen.zoom > 100 || chosen.text > 100 || chosen.on.includes("elder") || isSpaced(chosen)
    if (isLarger) fitPage(page, measure, before.clipped)
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

function isSpaced({ on }: Preferences): boolean {
  return on.includes("letter") || on.includes("line") || on.includes("paragraph")
}

/** Looks at the page without our attributes; nothing is painted in between. */
function asDesigned(
  page: Document,
  { contrast }: Preferences,
): { readonly clipped: ReadonlySet<Element>; readonly colours: ColourNotes | undefined } {
  const root = page.documentElement
  const kept: [string, string][] = []
  for (const name of root.getAttributeNames()) {
    if (!name.startsWith("data-civic-")) continue
    kept.push([name, root.getAttribute(name) ?? ""])
    root.removeAttribute(name)
  }
  const seen = {
    clipped: clipped(page),
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

function isForeign({ target }: MutationRecord): boolean {
  return !(target instanceof Element && target.closest("[data-civic-ignore]") !== null)
}
