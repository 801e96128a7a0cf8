import {
  type BrowserContext,
  expect,
  type Frame,
  type Locator,
  type Page,
  test,
  type Worker,
} from "@playwright/test"

/** One kind of editor, as the contract wants to know it. */
export interface EditorUnderTest {
  readonly name: string
  /** Path of its page. */
  readonly path: string
  /** The document that is edited. */
  frame(page: Page): Promise<Frame>
  /** Puts the caret into the empty editor. */
  focus(page: Page): Promise<void>
  /** What the editor itself would save. */
  model(page: Page): Promise<string>
  /** The editable tree, as the page sees it. */
  html(frame: Frame): Promise<string>
  readonly paint: "highlight" | "overlay"
  /** Selector of what must not change by us, where the editor's own toolbar lives in the same document. */
  readonly edited?: string
}

export interface ContractBrowser {
  readonly context: BrowserContext
  readonly home: string
  background(): Promise<Worker>
}

const sentence = "根据国办发[2006]104号文件，取得了显着成效，相关相关指标"
const faults = ["国办发[2006]104号", "显着", "相关相关"]
const right = "国办发〔2006〕104号"

/** What it means that an editor is supported. Run once for every one. */
export function editorContract(editor: EditorUnderTest, browser: () => ContractBrowser): void {
  test.describe(editor.name, () => {
    let page: Page
    let frame: Frame
    const card = () => page.locator("civic-hints-card .card")

    test.beforeEach(async () => {
      page = await browser().context.newPage()
      await page.goto(browser().home + editor.path)
      await editor.focus(page)
      frame = await editor.frame(page)
    })
    test.afterEach(() => page.close())

    test("underlines three faults within a second of the last key", async () => {
      await page.keyboard.type(sentence)
      await expect.poll(() => marked(editor, page, frame), { timeout: 1000, intervals: [30] }).toHaveLength(3)
      if (editor.paint === "overlay") return
      const words = (await marked(editor, page, frame)).join(" ")
      for (const fault of faults) expect(words).toContain(fault)
    })

    test("shows marks within 300 ms while writing goes on", async () => {
      await page.keyboard.type("一二三")
      await page.keyboard.type(sentence)
      await expect.poll(() => marked(editor, page, frame)).toHaveLength(3)
      await page.keyboard.type("，显")
      await expect.poll(() => marked(editor, page, frame)).toHaveLength(3)
      const timeToMark = await watchNextMark(editor, frame)
      await page.keyboard.type("着")
      expect(await timeToMark()).toBeLessThan(300)
      expect(await marked(editor, page, frame)).toHaveLength(4)
    })

    test("explains a fault with document and clause, and fixes it through the editor", async () => {
      await page.keyboard.type(sentence)
      await hover(editor, page, frame)
      await expect(card()).toContainText("GB/T 9704-2012")
      await expect(card()).toContainText("7.2.5")
      await card().getByRole("button", { name: "修改", exact: true }).click()
      await expect.poll(() => editor.model(page)).toContain(right)
      await expect.poll(() => marked(editor, page, frame)).toHaveLength(2)

      await page.keyboard.press("Control+z")
      await expect.poll(() => editor.model(page)).toContain("国办发[2006]104号")
      expect(await editor.model(page)).not.toContain(right)
    })

    test("keeps a fix when writing goes on", async () => {
      await page.keyboard.type(sentence)
      await hover(editor, page, frame)
      await card().getByRole("button", { name: "修改", exact: true }).click()
      await expect.poll(() => editor.model(page)).toContain(right)
      await page.keyboard.press("End")
      await page.keyboard.type("。完")
      await expect.poll(() => editor.model(page)).toContain("相关相关指标。完")
      expect(await editor.model(page)).toContain(`根据${right}文件`)
    })

    test("changes nothing in the edited document by marking and explaining", async () => {
      await page.keyboard.type(sentence)
      await expect.poll(() => marked(editor, page, frame)).toHaveLength(3)
      await switchSite(await browser().background(), page, false)
      await expect.poll(() => marked(editor, page, frame)).toHaveLength(0)
      const before = await editor.html(frame)
      await watchMutations(frame, editor.edited)
      await switchSite(await browser().background(), page, true)
      await expect.poll(() => marked(editor, page, frame)).toHaveLength(3)
      await hover(editor, page, frame)
      await expect(card()).toBeVisible()
      expect(await mutations(frame)).toEqual([])
      expect(await editor.html(frame)).toBe(before)
      expect(await editor.model(page)).not.toContain("civic")
    })

    test("asks the network for nothing while somebody writes", async () => {
      const asked: string[] = []
      const session = await browser().context.newCDPSession(page)
      await session.send("Network.enable")
      session.on("Network.requestWillBeSent", ({ request }) => asked.push(request.url))
      await page.keyboard.type(sentence)
      await hover(editor, page, frame)
      await card().getByRole("button", { name: "修改", exact: true }).click()
      await expect.poll(() => editor.model(page)).toContain(right)
      expect(asked).toEqual([])
    })

    test("leaves the caret in the editor when a card opens, and closes it on Esc", async () => {
      await page.keyboard.type(sentence)
      await expect.poll(() => marked(editor, page, frame)).toHaveLength(3)
      await page.keyboard.press("Alt+Period")
      await expect(card()).toBeVisible()
      await page.keyboard.press("Escape")
      await expect(card()).toBeHidden()
      await page.keyboard.press("End")
      await page.keyboard.type("末")
      await expect.poll(() => editor.model(page)).toContain("指标末")
    })
  })
}

/** Texts under the browser's highlights, or the marks drawn over a field. */
export function marked(editor: Pick<EditorUnderTest, "paint">, page: Page, frame: Frame): Promise<string[]> {
  if (editor.paint === "overlay") {
    return overlayMarks(page).evaluateAll((marks) => marks.map((mark) => mark.className))
  }
  return frame.evaluate(() =>
    ["civic-must", "civic-should", "civic-hint"].flatMap((name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => String(range)),
    ),
  )
}

export function overlayMarks(page: Page): Locator {
  return page.locator("civic-hints-overlay .marks > *")
}

/** Rests the pointer on the document number. */
export async function hover(editor: EditorUnderTest, page: Page, frame: Frame): Promise<void> {
  await expect.poll(() => marked(editor, page, frame)).toHaveLength(3)
  const { x, y } = editor.paint === "overlay" ? await overMark(page) : await overRange(page, frame)
  await page.mouse.move(x - 60, y + 90)
  await page.mouse.move(x, y, { steps: 4 })
  await expect(page.locator("civic-hints-card .card")).toBeVisible()
}

async function overMark(page: Page): Promise<{ x: number; y: number }> {
  const box = await overlayMarks(page).first().boundingBox()
  if (box === null) throw new Error("no mark is drawn")
  return { x: box.x + box.width / 2, y: box.y - 4 }
}

async function overRange(page: Page, frame: Frame): Promise<{ x: number; y: number }> {
  const rect = await frame.evaluate(() => {
    const ranges = ["civic-must", "civic-should"].flatMap((name) => [...(CSS.highlights.get(name) ?? [])])
    const range = ranges.find((one) => String(one).includes("2006"))
    const box = range instanceof Range ? range.getBoundingClientRect() : new DOMRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  })
  if (frame === page.mainFrame()) return rect
  const element = await frame.frameElement()
  const box = await element.boundingBox()
  return { x: rect.x + (box?.x ?? 0), y: rect.y + (box?.y ?? 0) }
}

async function switchSite(background: Worker, page: Page, isOn: boolean): Promise<void> {
  const { host } = new URL(page.url())
  await background.evaluate(
    (offHosts) => chrome.storage.local.set({ settings: { offHosts } }),
    isOn ? [] : [host],
  )
}

async function watchMutations(frame: Frame, edited = "body"): Promise<void> {
  await frame.evaluate((selector) => {
    const records: string[] = []
    const observer = new MutationObserver((list) => {
      for (const { type, target } of list) records.push(`${type} ${target.nodeName}`)
    })
    const root = document.querySelector(selector) ?? document
    observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true })
    Object.assign(window, { civicMutations: records })
  }, edited)
}

function mutations(frame: Frame): Promise<unknown> {
  return frame.evaluate(() => Reflect.get(window, "civicMutations"))
}

/**
 * Milliseconds from the next input to one more mark than now, by the page's own clock: what it takes to ask the page
 * from here is no part of it. Answers when it has begun to look.
 */
export async function watchNextMark(
  editor: Pick<EditorUnderTest, "paint">,
  frame: Frame,
): Promise<() => Promise<number>> {
  await frame.evaluate((isOverlay) => {
    const count = () =>
      isOverlay
        ? (document.querySelector("civic-hints-overlay")?.shadowRoot?.querySelectorAll(".marks > *").length ??
          0)
        : [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)
    const before = count()
    const seen = new Promise<number>((done) => {
      let isTyped = false
      const typed = (event: Event) => {
        if (isTyped) return
        isTyped = true
        const look = () => {
          if (count() > before) done(performance.now() - event.timeStamp)
          else setTimeout(look, 4)
        }
        look()
      }
      // An editor that writes by itself what was typed lets no `input` come.
      for (const type of ["beforeinput", "input"]) window.addEventListener(type, typed, { capture: true })
    })
    Object.assign(window, { civicSeen: seen })
  }, editor.paint === "overlay")
  return () => frame.evaluate((): Promise<number> => Reflect.get(window, "civicSeen"))
}
