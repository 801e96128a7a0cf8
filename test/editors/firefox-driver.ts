import { PNG } from "pngjs"
import type { Firefox } from "../support/firefox.ts"
import { contentOf } from "./chromium-driver.ts"
import { type AsideField, type Driver, type Rect, until } from "./driver.ts"
import { openFields } from "./firefox-fields.ts"
import { type Hands, handsOf } from "./firefox-hands.ts"
import type { SurfacePage } from "./surface.ts"

/** The surface in the one tab that Firefox has; the contract's own words for everything. */
export async function openInFirefox(firefox: Firefox, url: string, surface: SurfacePage): Promise<Driver> {
  const hands = handsOf(firefox)
  const { run } = hands
  await firefox.command("WebDriver:Navigate", { url })
  const isReady = () => run<boolean>("return window.civic?.ready === true && civic.surface() !== null")
  await until(isReady, "the editor is ready", 15_000)
  // An editor that asks whether its dialog may be left is told no, as Playwright does.
  await run("window.confirm = () => false")
  return {
    ...hands,
    saved: () => run("return civic.get()"),
    changes: () => run("return civic.changes"),
    async fill(lines) {
      await run("civic.set(arguments[0])", contentOf(lines, surface))
      // Firefox tells nobody of a value that a script has set: it is seen when somebody comes to the page.
      if (surface.paint === "overlay")
        await hands.move(...(await run<[number, number]>(`${inPage}; return middle()`)))
    },
    async rectOf(words) {
      const rect = await run<Rect | null>(`${inPage}; return rectOf(arguments[0])`, words)
      if (rect === null) throw new Error(`the words ${words} are not shown`)
      return rect
    },
    outerHtml: () => run("return civic.surface().outerHTML"),
    marks: () => run(`${inPage}; return marks(${surface.paint === "overlay"})`),
    fieldMarks: () => run(`${inPage}; return fieldMarks()`),
    inSurface: (work) => run(`return (${work})(civic.surface())`),
    async eachAside(look) {
      const count = await run<number>("return civic.asides.length")
      for (let index = 0; index < count; index++) {
        await run("void civic.asides[arguments[0]]?.()", index)
        await look((): Promise<AsideField[]> => openFields(run))
        await hands.press("Escape")
      }
    },
    picture: (clip) => picture(firefox, hands, clip),
    switchSite: (isOn) => setOffHosts(firefox, isOn ? [] : [new URL(url).host]),
    async card() {
      const isOpen = await run<boolean>(`${inPage}; return card() !== undefined`)
      if (!isOpen) return undefined
      return {
        async fix() {
          const [x, y] = await run<[number, number]>(`${inPage}; return middleOfFix()`)
          await hands.click(x, y)
        },
      }
    },
    async close() {
      await hands.zoom(1)
      // A page with unsaved text may want to ask before it is left.
      await run("window.onbeforeunload = null")
    },
  }
}

/** Runs in the page. */
const inPage = `
  const frameRect = (inner = civic.surface().ownerDocument.defaultView) => {
    const frame = inner.frameElement
    if (frame === null) return { x: 0, y: 0 }
    const box = frame.getBoundingClientRect()
    const by = frameRect(inner.parent)
    return { x: box.x + frame.clientLeft + by.x, y: box.y + frame.clientTop + by.y }
  }
  const rectOf = (words) => {
    const rect = civic.rectOf(words)
    const by = frameRect()
    return rect === null ? null : { ...rect, x: rect.x + by.x, y: rect.y + by.y }
  }
  const middle = () => {
    const { x, y, width, height } = civic.surface().getBoundingClientRect()
    return [x + width / 2, y + height - 4]
  }
  const overlays = (root) => [...root.querySelectorAll("civic-hints-overlay")]
    .flatMap((overlay) => [...overlay.shadowRoot.querySelectorAll(".marks > *")].map((mark) => mark.className))
  const highlights = () => {
    const { highlights } = civic.surface().ownerDocument.defaultView.CSS
    return ["civic-must", "civic-should", "civic-hint"].flatMap((name) =>
      [...(highlights.get(name) ?? [])].filter((range) => range.startContainer.isConnected).map(String))
  }
  const marks = (isOverlay) => isOverlay ? overlays(civic.surface().ownerDocument) : highlights()
  const documents = (root) => [root, ...[...root.querySelectorAll("iframe")]
    .flatMap((frame) => frame.contentDocument === null ? [] : documents(frame.contentDocument))]
  const fieldMarks = () => documents(document).flatMap(overlays).length
  const card = () => [...document.querySelectorAll("civic-hints-card")]
    .map((host) => host.shadowRoot.querySelector(".card"))
    .find((one) => one !== null && one.getClientRects().length > 0)
  const middleOfFix = () => {
    const { x, y, width, height } = card().querySelector("footer .main").getBoundingClientRect()
    return [x + width / 2, y + height / 2]
  }`

/** At 125 % a pixel of CSS is more than one of the screen: the part is cut out as it is. */
async function picture(firefox: Firefox, { run }: Hands, clip?: Rect): Promise<Buffer> {
  const whole = Buffer.from(
    await firefox.command<string>("WebDriver:TakeScreenshot", { full: false }),
    "base64",
  )
  if (clip === undefined) return whole
  const image = PNG.sync.read(whole)
  const scale = image.width / (await run<number>("return innerWidth"))
  const [left, top] = [Math.max(0, clip.x * scale), Math.max(0, clip.y * scale)].map(Math.round)
  const width = Math.max(1, Math.min(image.width - (left ?? 0), Math.round(clip.width * scale)))
  const height = Math.max(1, Math.min(image.height - (top ?? 0), Math.round(clip.height * scale)))
  const part = new PNG({ width, height })
  PNG.bitblt(image, part, left ?? 0, top ?? 0, width, height, 0, 0)
  return PNG.sync.write(part)
}

/** From the extension's own page, in a tab behind. */
async function setOffHosts(firefox: Firefox, offHosts: readonly string[]): Promise<void> {
  const main = await firefox.command<string>("WebDriver:GetWindowHandle")
  const others = (await firefox.command<string[]>("WebDriver:GetWindowHandles")).filter((one) => one !== main)
  const own = others[0] ?? (await openOptions(firefox, main))
  await firefox.command("WebDriver:SwitchToWindow", { handle: own, focus: false })
  await firefox.command("WebDriver:ExecuteAsyncScript", {
    script: "chrome.storage.local.set({ settings: { offHosts: arguments[0] } }).then(arguments[1])",
    args: [offHosts],
  })
  await firefox.command("WebDriver:SwitchToWindow", { handle: main, focus: false })
}

async function openOptions(firefox: Firefox, main: string): Promise<string> {
  const { handle } = await firefox.command<{ handle: string }>("WebDriver:NewWindow", {
    type: "tab",
    focus: false,
  })
  await firefox.command("WebDriver:SwitchToWindow", { handle, focus: false })
  await firefox.command("WebDriver:Navigate", { url: `${firefox.origin}/options.html` })
  await firefox.command("WebDriver:SwitchToWindow", { handle: main, focus: true })
  return handle
}
