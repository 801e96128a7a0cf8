/** Keyboard, shortcuts, regions, the next page, and leaving everything as it was. */
import { everyTool } from "../../support/toolbar-tools.ts"
import {
  buttons,
  element,
  key,
  nameOf,
  openPanel,
  type Probe,
  panel,
  press,
  reset,
  soon,
  style,
  zoom,
} from "./functions-touch.ts"
import { find, pause } from "./look.ts"

const focused = (): string => {
  const { activeElement } = panel()
  return activeElement ? nameOf(activeElement) : (document.activeElement?.id ?? "")
}
const stops = "a[href],button,input,select,textarea,iframe,[tabindex='0']"

async function keyboard(check: Parameters<Probe>[0]): Promise<void> {
  if (find(document, "[role=toolbar]")) await press("×关闭")
  const trigger = element("#trigger")
  let place = 0
  document.querySelectorAll(stops).forEach((stop, at) => {
    if (stop === trigger) place = at + 1
  })
  check("among the first three stops", place > 0 && place <= 3, place)
  const order = panel().host.compareDocumentPosition(document.body)
  check("its own button would come first", Boolean(order & Node.DOCUMENT_POSITION_FOLLOWING), order)
  trigger.focus()
  trigger.click()
  check("focus on the first control", await soon(() => focused() === "长者模式"), focused())
  key(panel().activeElement ?? trigger, "ArrowRight", "ArrowRight")
  check("arrows move", focused() === "简洁阅读", focused())
  key(panel().activeElement ?? trigger, "End", "End")
  check("End goes to the last", focused() === "兼容快捷键", focused())
  key(panel().activeElement ?? trigger, "ArrowDown", "ArrowDown")
  check("and round", focused() === "长者模式", focused())
  const inTabOrder = buttons().filter((button) => button.closest("[role=toolbar]") && button.tabIndex === 0)
  check("one tab stop for all tools", inTabOrder.length === 1, inTabOrder.length)
  const stateless = buttons().filter(
    (one) =>
      one.closest("[role=toolbar]") && !/^(?:true|false)$/.test(one.getAttribute("aria-pressed") ?? ""),
  )
  check("every tool tells its state", stateless.length === 0, stateless.map(nameOf).join())
  await press("阅读线")
  const live = panel().querySelectorAll("[aria-live=polite]")
  check(
    "one polite region tells it",
    live.length === 1 && (await soon(() => live[0]?.textContent === "阅读线已开启")),
    live[0]?.textContent,
  )
  await reset()
  key(panel().activeElement ?? trigger, "Escape", "Escape")
  check("Esc closes", await soon(() => !find(document, "[role=toolbar]")))
  check("focus returns", await soon(() => document.activeElement === trigger), document.activeElement?.id)
}

async function shortcuts(check: Parameters<Probe>[0]): Promise<void> {
  key(document.body, "ArrowUp", "ArrowUp", true)
  await pause(80)
  check("off until asked for", zoom() === 1)
  await press("兼容快捷键")
  await pause(400)
  key(document.body, "ArrowUp", "ArrowUp", true)
  check("Alt+↑ enlarges", await soon(() => zoom() === 1.25), zoom())
  key(element("#query"), "ArrowUp", "ArrowUp", true)
  await pause(80)
  check("not while typing", zoom() === 1.25, zoom())
  key(document.body, "`", "Backquote", true)
  check(
    "Alt+` changes colours",
    await soon(() => style("#one", "color") === "rgb(0, 0, 0)"),
    style("#one", "color"),
  )
  key(document.body, "6", "Digit6", true)
  const inSight = (): boolean => Math.abs(element("#zoom").getBoundingClientRect().top) < innerHeight
  check("Alt+6 goes to the text", await soon(() => inSight() && panel().querySelector(".here") !== null))
  key(document.body, "r", "KeyR", true)
  check(
    "Alt+R resets",
    await soon(() => zoom() === 1 && style("#one", "color") === "rgb(51, 51, 51)"),
    zoom(),
  )
}

async function regions(check: Parameters<Probe>[0]): Promise<void> {
  await press("页面区域")
  const item = (): HTMLElement | undefined =>
    buttons().find((button) => nameOf(button).indexOf("正文区") === 0)
  check("lists the main text", await soon(() => item() !== undefined), buttons().map(nameOf).join())
  const tabindexes = document.querySelectorAll("[tabindex]").length
  scrollTo(0, 0)
  item()?.click()
  check(
    "frames it",
    await soon(() => (panel().querySelector(".here")?.getBoundingClientRect().width ?? 0) > 100),
  )
  check("gives no tabindex", document.querySelectorAll("[tabindex]").length === tabindexes)
  await press("页面区域")
}

async function nextPage(check: Parameters<Probe>[0]): Promise<void> {
  await press("黑底白字")
  await soon(() => style("html", "background-color") === "rgb(0, 0, 0)")
  const frame = document.createElement("iframe")
  frame.src = "/next"
  // In sight: what cannot be seen has no first frame.
  frame.style.cssText = "position:fixed;top:0;left:0;z-index:9"
  document.documentElement.appendChild(frame)
  const seen = (): string => {
    const view = frame.contentWindow
    return view && "civicBegun" in view ? view.civicBegun.first : ""
  }
  check(
    "black at the first frame",
    (await soon(() => seen() !== "", 9000)) && seen() === "rgb(0, 0, 0)",
    seen(),
  )
  frame.remove()
  await reset()
}

/** Everything on, then reset: the same markup and the same computed styles of every element. */
async function everything(check: Parameters<Probe>[0]): Promise<void> {
  await openPanel()
  scrollTo(0, 0)
  const before = look()
  for (const name of everyTool) await press(name)
  check(
    "everything on changes the page",
    await soon(() => document.querySelector("canvas") !== null && look() !== before, 8000),
  )
  await reset()
  await soon(() => look() === before)
  const [was, is] = [before.split("\n"), look().split("\n")]
  const at = was.findIndex((line, index) => line !== is[index])
  check("leaves markup and styles as they were", at < 0, at < 0 ? "" : differ(was[at] ?? "", is[at] ?? ""))
  check("keeps nothing", localStorage.length === 0, localStorage.length)
}

function look(): string {
  const lines = [
    document.documentElement.getAttributeNames().join(),
    document.body.outerHTML.replace(/\n/g, ""),
  ]
  document.querySelectorAll("html,head,body,body *").forEach((one) => {
    if (one.id === "spin") return
    const computed = getComputedStyle(one)
    let line = `${one.tagName}#${one.id}`
    for (let index = 0; index < computed.length; index += 1) {
      const name = computed.item(index)
      line += `;${name}:${computed.getPropertyValue(name)}`
    }
    lines.push(line.replace(/\n/g, ""))
  })
  return lines.join("\n")
}

function differ(was: string, is: string): string {
  let at = 0
  while (was.charAt(at) === is.charAt(at)) at += 1
  return `${was.slice(0, 20)} … ${was.slice(Math.max(0, at - 60), at + 60)} | ${is.slice(Math.max(0, at - 20), at + 60)}`
}

export const manners: Readonly<Record<string, Probe>> = {
  keyboard,
  "shortcut keys": shortcuts,
  regions,
  "next page": nextPage,
  reset: everything,
}
