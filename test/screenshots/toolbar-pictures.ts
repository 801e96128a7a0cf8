/** Every mode of the toolbar on the portal page of 2008: what to press before the picture is taken. */
import { expect, type Locator, type Page } from "@playwright/test"

export interface ToolbarPicture {
  readonly name: string
  readonly press: readonly string[]
  /** Left open in the picture; otherwise it is closed again. */
  readonly open?: boolean
  /** On narrow screens as well. */
  readonly narrow?: boolean
  readonly media?: { readonly colorScheme?: "dark"; readonly forcedColors?: "active" }
  arrange?(page: Page): Promise<void>
}

const toolbar = (page: Page): Locator => page.locator("civic-accessibility-toolbar")
const article = (page: Page): Locator => page.locator("#zoom p").nth(1)
const point = (page: Page): Promise<void> => article(page).hover({ position: { x: 200, y: 10 } })

export const toolbarPictures: readonly ToolbarPicture[] = [
  { name: "closed", press: [], narrow: true },
  { name: "open", press: [], open: true, narrow: true },
  { name: "open-dark", press: [], open: true, media: { colorScheme: "dark" } },
  { name: "open-forced-colors", press: ["十字线"], open: true, media: { forcedColors: "active" } },
  { name: "zoom-150", press: ["页面大小 150%"] },
  { name: "zoom-300", press: ["页面大小 300%"], narrow: true },
  { name: "article-200", press: ["正文大小 200%"] },
  { name: "elder", press: ["长者模式"], open: true, narrow: true },
  { name: "elder-30", press: ["长者模式", "长者字号 30"], narrow: true },
  { name: "elder-page", press: ["长者模式", "简洁阅读"] },
  { name: "spacing", press: ["行距", "字距", "段距"] },
  { name: "white-black", press: ["白底黑字"] },
  { name: "black-white", press: ["黑底白字"] },
  { name: "black-yellow", press: ["黑底黄字"], open: true, narrow: true },
  { name: "blue-yellow", press: ["蓝底黄字"] },
  {
    name: "own-colours",
    press: ["自选", "底色 深棕", "字色 金黄"],
    open: true,
    narrow: true,
    arrange: scrollToDots,
  },
  { name: "guide", press: ["阅读线"], arrange: point },
  { name: "cross", press: ["十字线"], arrange: point },
  { name: "magnifier", press: ["放大镜"], arrange: point },
  { name: "pointer", press: ["大鼠标"], arrange: point },
  { name: "caption-pinyin", press: ["大字幕", "拼音"], narrow: true, arrange: point },
  { name: "text-only", press: ["纯文本"] },
  { name: "marked", press: ["标出链接", "标出标题"] },
  { name: "traditional", press: ["简繁转换"], open: true },
  { name: "help", press: ["使用说明"], open: true, narrow: true },
  { name: "regions", press: ["页面区域"], open: true },
  { name: "reading", press: ["朗读正文"], open: true, narrow: true, arrange: untilWord },
]

/** Opens the toolbar, presses, and closes it again where the picture is about the page. */
export async function arrangeToolbar(page: Page, { press, open, arrange }: ToolbarPicture): Promise<void> {
  if (press.length > 0 || open) await page.evaluate(() => window.CivicBridge?.open("toolbar"))
  for (const name of press) await toolbar(page).getByRole("button", { name, exact: true }).click()
  // Captions and reading close it by themselves on a phone.
  const close = toolbar(page).getByRole("button", { name: "关闭", exact: true })
  if (!open && (await close.isVisible())) await close.click()
  await page.waitForTimeout(700)
  await arrange?.(page)
}

async function scrollToDots(page: Page): Promise<void> {
  await toolbar(page).getByRole("button", { name: "字色 金黄" }).scrollIntoViewIfNeeded()
}

async function untilWord(page: Page): Promise<void> {
  await expect(toolbar(page).locator(".caption .word")).toHaveText(/./, { timeout: 40_000 })
}
