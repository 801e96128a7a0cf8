import type { Page } from "@playwright/test"
import type { ExtensionBrowser } from "../support/extension-browser.ts"
import { cpuOf } from "./cpu.ts"
import type { BenchSite } from "./extension-pages.ts"
import { median } from "./measure.ts"

export interface TypingCost {
  /** Milliseconds of the main thread a key. */
  readonly key: number
  /** Milliseconds from the last key to the mark; `NaN` where there are no marks. */
  readonly toMark: number
  readonly marks: number
}

/** A sentence as somebody would write it, a key a character. */
const sentence = "全市各级部门要按照统一部署，扎实推进重点工作任务，及时报送进展情况。"
const keys = 24

/** Typing in the middle of a document of 100,000 characters with 1,000 faults. */
export async function costOfTyping(
  browser: ExtensionBrowser,
  { home }: BenchSite,
  isOn: boolean,
): Promise<TypingCost> {
  const background = await browser.background()
  const offHosts = isOn ? [] : [new URL(home).host]
  await background.evaluate((off) => chrome.storage.local.set({ settings: { offHosts: off } }), offHosts)
  const page = await browser.context.newPage()
  try {
    await page.goto(`${home}/editor`)
    if (isOn) await page.waitForFunction(() => (CSS.highlights.get("civic-must")?.size ?? 0) > 0)
    await page.waitForTimeout(1500)
    await page.locator("p").nth(60).click()
    await page.keyboard.press("End")
    const { during } = await cpuOf(page)
    await typeSlowly(page, 0, 6)
    const cpu = await during(() => typeSlowly(page, 6, keys))
    const times: number[] = []
    for (let time = 0; isOn && time < 5; time++) times.push(await timeToMark(page))
    return { key: cpu / keys, toMark: median(times), marks: isOn ? await countMarks(page) : 0 }
  } finally {
    await page.close()
    await background.evaluate(() => chrome.storage.local.set({ settings: { offHosts: [] } }))
  }
}

/** A pause after each key long enough for the check to run every time: the dearest way to type. */
async function typeSlowly(page: Page, from: number, count: number): Promise<void> {
  for (const letter of sentence.slice(from, from + count)) {
    await page.keyboard.insertText(letter)
    await page.waitForTimeout(160)
  }
}

async function timeToMark(page: Page): Promise<number> {
  await page.keyboard.insertText("，显")
  await page.waitForTimeout(400)
  await page.evaluate(() => {
    const size = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)
    const before = size()
    const seen = new Promise<number>((done) => {
      document.addEventListener(
        "input",
        () => {
          const from = performance.now()
          const look = () => (size() > before ? done(performance.now() - from) : setTimeout(look, 1))
          look()
        },
        { once: true },
      )
    })
    Object.assign(window, { civicSeen: seen })
  })
  await page.keyboard.insertText("着")
  return page.evaluate((): Promise<number> => Reflect.get(window, "civicSeen"))
}

/** On screen and a little around it: all others wait. */
function countMarks(page: Page): Promise<number> {
  return page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0))
}

/** What peers do at each key, rebuilt: every mark of the document registered, or drawn as a box. */
export async function costOfTechnique(
  browser: ExtensionBrowser,
  { home }: BenchSite,
  technique: "highlights" | "boxes",
): Promise<number> {
  const background = await browser.background()
  await background.evaluate(
    (off) => chrome.storage.local.set({ settings: { offHosts: [off] } }),
    new URL(home).host,
  )
  const page = await browser.context.newPage()
  try {
    await page.goto(`${home}/editor`)
    await page.addStyleTag({ content: "::highlight(all){text-decoration:underline wavy #c8161d}" })
    await page.evaluate(drawAll, technique)
    await page.locator("p").nth(60).click()
    await page.keyboard.press("End")
    const { during } = await cpuOf(page)
    await typeSlowly(page, 0, 6)
    return (await during(() => typeSlowly(page, 6, keys))) / keys
  } finally {
    await page.close()
    await background.evaluate(() => chrome.storage.local.set({ settings: { offHosts: [] } }))
  }
}

/** Runs in the page. */
function drawAll(technique: "highlights" | "boxes"): void {
  const layer = document.createElement("div")
  layer.style.cssText = "position:fixed;inset:0;pointer-events:none"
  document.documentElement.append(layer)
  const ranges = () => {
    const found: Range[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode.nodeValue ?? ""
      for (let at = text.indexOf("显着"); at !== -1; at = text.indexOf("显着", at + 1)) {
        const range = document.createRange()
        range.setStart(walker.currentNode, at)
        range.setEnd(walker.currentNode, at + 2)
        found.push(range)
      }
    }
    return found
  }
  const draw = () => {
    if (technique === "highlights") CSS.highlights.set("all", new Highlight(...ranges()))
    else {
      const boxes = ranges().map((range) => {
        const { x, bottom, width } = range.getBoundingClientRect()
        const box = document.createElement("i")
        box.style.cssText = `position:absolute;left:${x}px;top:${bottom}px;width:${width}px;height:2px;background:#c8161d`
        return box
      })
      layer.replaceChildren(...boxes)
    }
  }
  draw()
  document.addEventListener("input", draw)
}
