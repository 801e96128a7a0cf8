import { awaited, between, type Check, find, pause, press, soon, styled, words } from "./look.ts"

export type Probe = (check: Check) => Promise<void>

async function share(check: Check): Promise<void> {
  const host = await awaited("civic-share-buttons")
  const wechat = await awaited("button.item", "微信", host.shadowRoot ?? host)
  const bar = words(host.shadowRoot?.querySelector(".bar") ?? host)
  check(
    "reads 微信 微博 复制链接 打印",
    ["微信", "微博", "QQ空间", "复制链接", "打印"].every((name) => bar.indexOf(name) >= 0),
    bar,
  )
  between(check, "height of the bar", host.getBoundingClientRect().height, 60, 130)
  between(check, "width of the bar", host.getBoundingClientRect().width, 600, 1300)
  between(check, "height of a button", wechat.getBoundingClientRect().height, 44, 44)
  between(check, "width of a button", wechat.getBoundingClientRect().width, 70, 110)
  styled(check, wechat, {
    color: "rgb(29, 39, 51)",
    "font-size": "15px",
    "padding-left": "0px",
    "letter-spacing": "normal",
  })
  const weibo = find(host.shadowRoot ?? host, "a.item", "微博")
  const link = weibo instanceof HTMLAnchorElement ? new URL(weibo.href) : undefined
  check("hands over UTF-8", link?.searchParams.get("title") === "关于支持小微企业稳岗扩岗的通知", link?.href)
  press(check, wechat, "微信")
  const title = await awaited("h2", "微信扫码分享")
  const code = host.shadowRoot?.querySelector("civic-share-sheet")?.shadowRoot?.querySelector("svg.qr")
  between(check, "width of the code", code?.getBoundingClientRect().width ?? 0, 180, 260)
  styled(check, title, { "font-size": "20px", "text-align": "center" })
  press(check, await awaited("button", "关闭"), "关闭")
  check("closes its dialog", await soon(() => !find(document, "h2", "微信扫码分享")))
}

async function toolbar(check: Check): Promise<void> {
  const trigger = await awaited("a", "无障碍浏览")
  press(check, trigger, "无障碍浏览")
  const panel = await awaited("[role=toolbar]")
  const larger = await awaited("button", "150%", panel)
  check(
    "reads 长者模式 页面大小",
    words(panel).indexOf("长者模式") >= 0 && words(panel).indexOf("页面大小") >= 0,
    words(panel),
  )
  between(check, "width of the panel", panel.getBoundingClientRect().width, 360, 420)
  between(check, "height of a button", larger.getBoundingClientRect().height, 40, 60)
  styled(check, larger, { color: "rgb(29, 39, 51)", "letter-spacing": "normal" })
  press(check, larger, "150%")
  check("enlarges the page", await soon(() => zoomOfPage() === 1.5), zoomOfPage())
  press(check, await awaited("button", "100%", panel), "100%")
  check("undoes it", await soon(() => zoomOfPage() === 1), zoomOfPage())
  const dark = await awaited("button.swatch", "黑底黄字", panel)
  press(check, dark, "黑底黄字")
  check("colours the page", await soon(() => colourOf("#host p") === "rgb(255, 255, 0)"), colourOf("#host p"))
  press(check, await awaited("button", "恢复"), "恢复")
  check(
    "takes the colours away",
    await soon(() => colourOf("#host p") !== "rgb(255, 255, 0)"),
    colourOf("#host p"),
  )
  press(check, await awaited("button.close"), "关闭")
  check("closes", await soon(() => !find(document, "[role=toolbar]")))
}

/** Asked of the style: older Chromium reports boxes as if there were no zoom. */
function zoomOfPage(): number {
  return Number(getComputedStyle(document.body).getPropertyValue("zoom"))
}

function colourOf(selector: string): string {
  return getComputedStyle(document.querySelector(selector) ?? document.body).color
}

async function panel(check: Check): Promise<void> {
  const host = await awaited("civic-interpretation-panel")
  const root = host.shadowRoot ?? host
  const tab = await awaited("[role=tab]", "逐条看", root)
  const heading = await awaited("h2", "政策解读", root)
  between(check, "height of a tab", tab.getBoundingClientRect().height, 40, 60)
  between(check, "width of the panel", host.getBoundingClientRect().width, 300, 1300)
  between(check, "height of the panel", host.getBoundingClientRect().height, 200, 1200)
  styled(check, heading, { color: "rgb(29, 39, 51)", "font-size": "22px" })
  const fold = await awaited("button", "答记者问", root)
  press(check, fold, "答记者问")
  const answer = await awaited("*", "企业不用跑窗口", root)
  check("unfolds an interpretation", answer !== undefined && fold.getAttribute("aria-expanded") === "true")
  press(check, tab, "逐条看")
  check("changes tabs", await soon(() => tab.getAttribute("aria-selected") === "true"))
  press(check, await awaited("button", "第二条", root), "第二条")
  const shown = await soon(
    () => find(root, "button", "在原文中查看") !== undefined || find(root, "button", "看原文") !== undefined,
  )
  check("finds the clause in the page", shown)
}

async function mailbox(check: Check): Promise<void> {
  const host = await awaited("civic-mayor-mailbox")
  const root = host.shadowRoot ?? host
  const tab = await awaited("[role=tab]", "我要写信", root)
  between(check, "height of a tab", tab.getBoundingClientRect().height, 40, 64)
  const send = await awaited("button", "提交信件", root)
  between(check, "width of the box", host.getBoundingClientRect().width, 400, 1300)
  styled(check, send, {
    color: "rgb(255, 255, 255)",
    "background-color": "rgb(23, 89, 168)",
    "letter-spacing": "normal",
  })
  press(check, send, "提交信件")
  await awaited("[role=alert]", "需要修改", root)
  const title = await awaited("input#title", "", root)
  between(check, "height of a field", title.getBoundingClientRect().height, 40, 60)
  styled(check, title, { "font-size": "16px", "background-color": "rgb(255, 255, 255)" })
  await enter(root, "select#service", "mayor", "change")
  await awaited("input#name", "", root)
  press(check, await awaited("label.choice", "咨询", root), "咨询")
  await enter(root, "input#title", "解放路夜间没有路灯", "input")
  await enter(root, "textarea#body", "每天晚上七点以后都是这样，请有关部门到现场看一看。", "input")
  await enter(root, "input#name", "测试人", "input")
  await enter(root, "input#phone", "0719-5550123", "input")
  press(check, await awaited("label.choice", "我已阅读", root), "我已阅读")
  await pause(60)
  press(check, await awaited("button", "提交信件", root), "提交信件 again")
  const receipt = await awaited("section, div", "信件已收到", root)
  check(
    "delivers a letter and shows its serial",
    /\d{4}-\d{6}/.test(words(receipt)),
    words(receipt).slice(0, 120),
  )
}

/** MooTools has its own `Event`, so the event is made the old way. */
async function enter(root: ParentNode, selector: string, value: string, type: string): Promise<void> {
  const field = await awaited(selector, "", root)
  if ("value" in field) field.value = value
  const event = document.createEvent("Event")
  event.initEvent(type, true, true)
  field.dispatchEvent(event)
  await pause(60)
}

/** In this order: the toolbar's magnified page would move what the others measure. */
export const probes: Readonly<Record<string, Probe>> = { share, panel, mailbox, toolbar }
