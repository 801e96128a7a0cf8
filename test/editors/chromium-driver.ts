import type { ElementHandle, Frame, Locator, Page } from "@playwright/test"
import type { ExtensionBrowser } from "../support/extension-browser.ts"
import { type AsideField, type Card, type Driver, type Rect, until } from "./driver.ts"
import type { SurfacePage } from "./surface.ts"

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

export async function openInChromium(
  browser: ExtensionBrowser,
  url: string,
  surface: SurfacePage,
): Promise<Driver> {
  const page = await browser.context.newPage()
  await page.goto(url)
  const host = await until(async () => findHost(page), "the editor is ready", 15_000)
  const handle = await host.evaluateHandle(() => window.civic.surface())
  const element = handle.asElement()
  if (element === null) throw new Error("the editor has no surface")
  const frame = (await element.ownerFrame()) ?? host
  const session = await browser.context.newCDPSession(page)
  return {
    ...handsOn(page),
    saved: () => host.evaluate(() => window.civic.get()),
    changes: () => host.evaluate(() => window.civic.changes),
    fill: (lines) => host.evaluate((content) => window.civic.set(content), contentOf(lines, surface)),
    async rectOf(words) {
      const rect = await host.evaluate((text) => window.civic.rectOf(text), words)
      if (rect === null) throw new Error(`the words ${words} are not shown`)
      return moved(rect, await offsetOf(frame))
    },
    outerHtml: () => host.evaluate(() => window.civic.surface()?.outerHTML ?? ""),
    marks: () => (surface.paint === "overlay" ? overlayMarks(frame) : highlights(element)),
    inSurface: (work) => element.evaluate(work),
    async eachAside(look) {
      const count = await host.evaluate(() => window.civic.asides.length)
      for (let index = 0; index < count; index++) {
        await host.evaluate((at) => void window.civic.asides[at]?.(), index)
        await look(() => openFields(page))
        await page.keyboard.press("Escape")
      }
    },
    async compose(letters) {
      const at = { selectionStart: letters.length, selectionEnd: letters.length }
      await session.send("Input.imeSetComposition", { text: letters, ...at })
    },
    async commit(text) {
      await session.send("Input.insertText", { text })
    },
    /** Fewer CSS pixels, more device pixels: what the browser's own zoom does to a page. */
    async zoom(factor) {
      await session.send("Emulation.setDeviceMetricsOverride", {
        width: Math.round(1280 / factor),
        height: Math.round(860 / factor),
        deviceScaleFactor: factor,
        mobile: false,
      })
    },
    async switchSite(isOn) {
      const background = await browser.background()
      const offHosts = isOn ? [] : [new URL(page.url()).host]
      await background.evaluate((off) => chrome.storage.local.set({ settings: { offHosts: off } }), offHosts)
    },
  }
}

/** What is done to the page as a whole. */
function handsOn(page: Page) {
  return {
    type: (text: string, delay = 0) => page.keyboard.type(text, { delay }),
    press: (keys: string) => page.keyboard.press(keys),
    move: (x: number, y: number) => page.mouse.move(x, y, { steps: 4 }),
    click: (x: number, y: number) => page.mouse.click(x, y),
    scrollTo: (top: number) => page.evaluate((to) => window.scrollTo(0, to), top),
    picture: (clip?: Rect) =>
      page.screenshot({ scale: "css", caret: "initial", ...(clip === undefined ? {} : { clip }) }),
    card: () => openCard(page),
    fieldMarks: async () => {
      const counts = page.frames().map((frame) => frame.locator("civic-hints-overlay .marks > *").count())
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
    },
    close: () => page.close(),
  }
}

/** The card that is open, in whatever frame it is. */
async function openCard(page: Page): Promise<Card | undefined> {
  for (const frame of page.frames()) {
    const card = frame.locator("civic-hints-card .card")
    if (!(await card.isVisible().catch(() => false))) continue
    return { fix: () => card.getByRole("button", { name: "修改", exact: true }).click() }
  }
  return undefined
}

/** Text fields that are shown, in dialogs, frames and source views. */
async function openFields(page: Page): Promise<AsideField[]> {
  const fields = page
    .frames()
    .map((frame) => frame.locator("textarea, input:not([type]), input[type=text], input[type=url]").all())
  const all = (await Promise.all(fields)).flat()
  const areShown = await Promise.all(all.map((one) => one.isVisible().catch(() => false)))
  return all.filter((_one, index) => areShown[index]).map(fieldOf)
}

function fieldOf(field: Locator): AsideField {
  return { value: () => field.inputValue(), fill: (text) => field.fill(text) }
}

/** The words with their markup for editors, and without for fields. */
export function contentOf(
  lines: readonly string[],
  { isPlain }: SurfacePage,
): { readonly html: string; readonly lines: readonly string[] } {
  const plain = lines.map((line) => line.replace(/<[^>]+>/g, ""))
  const html = (isPlain === true ? plain : lines).map((line) => `<p>${line}</p>`).join("")
  return { html, lines: plain }
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
