/** Every state of share bar and interpretation panel: what stands in the page and what is done before the picture. */
import type { Page } from "@playwright/test"

export interface WidgetPicture {
  readonly name: string
  readonly element: string
  /** Of the page. */
  readonly lang?: "zh-CN" | "zh-TW" | "en"
  readonly theme?: "ink" | "plain" | "red"
  readonly agent?: string
  readonly print?: boolean
  readonly whole?: boolean
  arrange?(page: Page): Promise<void>
}

const follow =
  "<a slot='follow' href='https://weibo.com/yunchuan'>微博</a><a slot='follow' href='/img/account.png' data-wechat='云川发布'>微信公众号</a>"
const bar = (attributes = "", inside = ""): string =>
  `<civic-share-buttons ${attributes}>${inside}</civic-share-buttons>`
const panel = (attributes = "", inside = ""): string =>
  `<civic-interpretation-panel for="zoom" ${attributes}>${inside}</civic-interpretation-panel>`
const fed = (attributes = ""): string => panel(`src="/feed.json" ${attributes}`)
const links =
  '<ul><li><a href="/jiedu/1.html">一图读懂：小微企业稳岗扩岗</a> 2026-03-16</li><li><a href="/jiedu/2.html">市人力资源社会保障局负责人就《若干措施》答记者问</a> 2026-03-18</li><li><a href="/video/1.html">视频：两分钟看懂社会保险补贴</a></li></ul>'

const press =
  (...names: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const name of names) await page.getByRole("button", { name, exact: true }).first().click()
  }
const tab =
  (name: RegExp) =>
  async (page: Page): Promise<void> => {
    await page.getByRole("tab", { name }).click()
    await page.locator("civic-interpretation-panel").evaluate((element) => element.scrollIntoView())
  }
const unfoldAll = async (page: Page): Promise<void> => {
  const closed = page.locator("civic-interpretation-panel").locator("[aria-expanded=false]")
  for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click()
  await page.locator("civic-interpretation-panel").evaluate((element) => element.scrollIntoView())
}
const phone = "Mozilla/5.0 (Linux; Android 12) Mobile Safari/537.36"

export const widgetPictures: readonly WidgetPicture[] = [
  { name: "bar", element: bar("", follow) },
  {
    name: "bar-all",
    element: bar(
      "networks='wechat,weibo,qq,qzone,douban,dingtalk,mail,mastodon,copy,cite,poster,print' mastodon='m.example.org'",
    ),
  },
  { name: "bar-zh-TW", element: bar("", follow), lang: "zh-TW" },
  { name: "bar-en", element: bar("", follow), lang: "en" },
  { name: "copied", element: bar(), arrange: press("复制链接") },
  { name: "wechat", element: bar(), arrange: press("微信") },
  { name: "wechat-en", element: bar(), lang: "en", arrange: press("WeChat") },
  { name: "wechat-phone", element: bar(), agent: phone, arrange: press("微信") },
  { name: "wechat-inside", element: bar(), agent: `${phone} MicroMessenger/8.0.50`, arrange: press("微信") },
  { name: "poster", element: bar("networks='wechat,poster'"), arrange: press("海报") },
  {
    name: "follow",
    element: bar("", follow),
    arrange: (page) => page.getByRole("link", { name: "微信公众号" }).click(),
  },
  { name: "kiosk", element: bar("kiosk") },
  { name: "inline", element: fed('layout="inline"'), whole: true },
  { name: "side", element: fed('layout="side"'), whole: true },
  { name: "drawer", element: fed('layout="drawer"') },
  {
    name: "drawer-open",
    element: fed('layout="drawer"'),
    arrange: (page) => page.locator(".handle").click(),
  },
  { name: "pieces", element: fed(), whole: true, arrange: unfoldAll },
  { name: "clauses", element: fed('layout="side"'), arrange: tab(/逐条/) },
  { name: "changes", element: fed('layout="side"'), arrange: tab(/对照/) },
  { name: "deadlines", element: fed('layout="side"'), arrange: tab(/时间/) },
  { name: "glossary", element: fed('layout="side"'), arrange: tab(/名词/) },
  { name: "related", element: fed('layout="side"'), arrange: tab(/相关/) },
  { name: "links", element: panel("", links), whole: true },
  { name: "failed", element: panel('src="/nothing.json"', links) },
  { name: "empty", element: panel() },
  { name: "print", element: fed('layout="side"'), print: true, whole: true },
  { name: "side-zh-TW", element: fed('layout="side"'), lang: "zh-TW" },
  { name: "side-en", element: fed('layout="side"'), lang: "en" },
  ...(["ink", "plain", "red"] as const).map((theme) => ({
    name: `theme-${theme}`,
    element: bar() + fed(),
    theme,
    whole: true,
    arrange: async (page: Page) => {
      await page.getByRole("button", { name: /答记者问/ }).click()
    },
  })),
]
