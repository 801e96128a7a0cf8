import type { BrowserContext, ElementHandle, Frame, Page } from "@playwright/test"
import type { SurfacePage } from "./surface.ts"

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A surface in an open page, driven as a person would: by keys and by the pointer. */
export interface Driver {
  readonly page: Page
  readonly context: BrowserContext
  /** The document that is edited. */
  readonly frame: Frame
  /** What the editor would save. */
  saved(): Promise<string>
  /** How many times the editor has told the page of a change. */
  changes(): Promise<number>
  /** Fills the editor through its own API. */
  fill(lines: readonly string[]): Promise<void>
  /** Where the words are, in the page's viewport. */
  rectOf(words: string): Promise<Rect>
  /** The edited tree as it is now. */
  outerHtml(): Promise<string>
  /** Puts the caret before or behind the words by a click. */
  clickAt(words: string, side: "before" | "behind"): Promise<void>
  /** The words that have marks; over a field, the kinds of the marks. */
  marks(): Promise<string[]>
  /** Opens the editor's dialogs and its source, one after another; `look` is called at each. */
  eachAside(look: () => Promise<void>): Promise<void>
  /** Runs a function on the edited element, in the page. */
  inSurface(work: (surface: HTMLElement) => string[]): Promise<string[]>
}

interface Civic {
  ready: boolean
  changes: number
  readonly asides: readonly (() => unknown)[]
  get(): string
  set(content: { html: string; lines: readonly string[] }): void
  surface(): HTMLElement | null
  rectOf(words: string): Rect | null
}

declare global {
  interface Window {
    readonly civic: Civic
  }
}

export async function openSurface(
  context: BrowserContext,
  url: string,
  surface: SurfacePage,
): Promise<Driver> {
  const page = await context.newPage()
  await page.goto(url)
  const host = await until(async () => findHost(page), "the editor is ready", 15_000)
  const handle = await host.evaluateHandle(() => window.civic.surface())
  const element = handle.asElement()
  if (element === null) throw new Error("the editor has no surface")
  const frame = (await element.ownerFrame()) ?? host
  const saved = () => host.evaluate(() => window.civic.get())
  const rectOf = async (words: string) => {
    const rect = await host.evaluate((text) => window.civic.rectOf(text), words)
    if (rect === null) throw new Error(`the words ${words} are not shown`)
    return moved(rect, await offsetOf(frame))
  }
  return {
    page,
    context,
    frame,
    saved,
    rectOf,
    changes: () => host.evaluate(() => window.civic.changes),
    async fill(lines) {
      const html = lines.map((line) => `<p>${line}</p>`).join("")
      const plain = lines.map((line) => line.replace(/<[^>]+>/g, ""))
      await host.evaluate((content) => window.civic.set(content), {
        html: surface.isPlain === true ? plain.map((line) => `<p>${line}</p>`).join("") : html,
        lines: plain,
      })
    },
    outerHtml: () => host.evaluate(() => window.civic.surface()?.outerHTML ?? ""),
    async clickAt(words, side) {
      const { x, y, width, height } = await rectOf(words)
      await page.mouse.click(side === "before" ? x + 1 : x + width - 1, y + height / 2)
    },
    async eachAside(look) {
      const count = await host.evaluate(() => window.civic.asides.length)
      for (let index = 0; index < count; index++) {
        await host.evaluate((at) => void window.civic.asides[at]?.(), index)
        await look()
        await page.keyboard.press("Escape")
      }
    },
    inSurface: (work) => element.evaluate(work),
    marks: () => (surface.paint === "overlay" ? overlayMarks(frame) : highlights(element)),
  }
}

/** The innermost frame whose script offers the editor. */
async function findHost(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    const isReady = await frame
      .evaluate(() => window.civic?.ready === true && window.civic.surface() !== null)
      .catch(() => false)
    if (isReady) return frame
  }
  return undefined
}

async function offsetOf(frame: Frame): Promise<{ x: number; y: number }> {
  if (frame.parentFrame() === null) return { x: 0, y: 0 }
  const element = await frame.frameElement()
  const box = await element.boundingBox()
  const border = await element.evaluate((node) =>
    "clientLeft" in node && "clientTop" in node
      ? { x: Number(node.clientLeft), y: Number(node.clientTop) }
      : { x: 0, y: 0 },
  )
  return { x: (box?.x ?? 0) + border.x, y: (box?.y ?? 0) + border.y }
}

function moved(rect: Rect, by: { x: number; y: number }): Rect {
  return { ...rect, x: rect.x + by.x, y: rect.y + by.y }
}

/** One entry a mark; the words themselves are only known by place, which the pictures check. */
function overlayMarks(frame: Frame): Promise<string[]> {
  return frame
    .locator("civic-hints-overlay .marks > *")
    .evaluateAll((marks) => marks.map((mark) => mark.className))
}

function highlights(element: ElementHandle<HTMLElement>): Promise<string[]> {
  return element.evaluate((surface) => {
    const { highlights } = (surface.ownerDocument.defaultView ?? window).CSS
    return ["civic-must", "civic-should", "civic-hint"].flatMap((name) =>
      [...(highlights.get(name) ?? [])]
        .filter((range) => range.startContainer.isConnected)
        .map((range) => String(range)),
    )
  })
}

/** Asks again until there is an answer. */
export async function until<Value>(
  ask: () => Promise<Value | undefined | false>,
  what: string,
  limit = 2000,
): Promise<Value> {
  const from = Date.now()
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() - from > limit) throw new Error(`within ${limit} ms not: ${what}`)
    await pause(25)
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
