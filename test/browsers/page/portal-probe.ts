/**
 * Runs last in an old portal page: waits for our elements, asks what they show, and compares the page's own results
 * with those of the same page without us, which is opened in a frame.
 */
import { toJson } from "../../../widgets/internal/safe-storage.ts"
import { awaited, type Check, type Findings, find, pause, press, soon, words } from "./look.ts"
import { useTools } from "./portal-tools.ts"

interface PortalWindow extends Window {
  pageFacts?: () => string
  /** False while the page has not finished with itself, where it takes longer than its load. */
  pageSettled?: boolean
}

const elements: Readonly<Record<string, string>> = {
  "civic-share-buttons": "微信",
  "civic-interpretation-panel": "逐条看",
  "civic-mayor-mailbox": "我要写信",
}
const late = /-late\b/.test(location.search)
const { civicWatch: watch } = window
const found: { passed: string[]; failed: string[] } = { passed: [], failed: [] }
const check: Check = (demand, holds, seen) => {
  if (holds) found.passed.push(demand)
  else found.failed.push(`${demand}: ${String(seen)}`)
}

async function judge(): Promise<void> {
  await settled(window)
  for (const tag of Object.keys(elements)) await showsText(tag, elements[tag] ?? "")
  await pause(300)
  // A page that writes elements after its load moves itself.
  if (watch.shift !== undefined && !late) {
    check("layout does not shift", watch.shift < 0.001, `${watch.shift} ${watch.moved.join("; ")}`)
  }
  const facts = factsOf(window)
  const bare = await bareFacts()
  for (const name of Object.keys(bare))
    check(`own ${name}`, facts[name] === bare[name], `${facts[name]} / ${bare[name]}`)
  await useThem()
}

async function showsText(tag: string, text: string): Promise<void> {
  const patience = Date.now() + 12_000
  let shown: Element | undefined
  while (!shown && Date.now() < patience) {
    const root = document.querySelector(tag)?.shadowRoot
    shown = root ? find(root, "button", text) : undefined
    if (!shown) await pause(50)
  }
  const root = document.querySelector(tag)?.shadowRoot
  check(`${tag} reads ${text}`, Boolean(shown), root ? words(root.host).slice(0, 80) : "no element")
}

async function useThem(): Promise<void> {
  press(check, await awaited("button.item", "微信"), "微信")
  await awaited("h2", "微信扫码分享")
  press(check, await awaited("button", "关闭"), "关闭")
  check("closes its dialog", await soon(() => !find(document, "h2", "微信扫码分享")))
  const trigger = find(document, "[data-civic-open],#cniil_wza")
  trigger?.click()
  const panel = await awaited("[role=toolbar]")
  check("toolbar reads 长者模式", words(panel).indexOf("长者模式") >= 0, words(panel).slice(0, 80))
  await useTools(check, () => lookOf(window))
  ;(await awaited("button.close")).click()
  check("toolbar closes", await soon(() => !find(document, "[role=toolbar]")))
}

/** The answers of the page's own script, its globals, and how it looks. */
function factsOf(view: PortalWindow): Readonly<Record<string, string>> {
  const results = view.pageFacts ? view.pageFacts() : "no pageFacts"
  const globals = Object.keys(view).filter((name) => !/^(?:CivicBridge|aria|civic\w+|\d+)$/.test(name))
  return { results, globals: globals.sort().join(), ...lookOf(view) }
}

/** Its head, its text and its title. */
function lookOf(view: PortalWindow): Readonly<Record<string, string>> {
  const page = view.document
  const top = page.getElementById("top")
  const box = top?.getBoundingClientRect()
  const style = top ? view.getComputedStyle(top) : undefined
  const text = page.getElementById("zoom")?.textContent?.replace(/\s+/g, "") ?? ""
  return {
    head: box ? `${Math.round(box.width)}x${Math.round(box.height)} ${style?.fontSize} ${style?.color}` : "",
    text: `${text.length} ${text.slice(0, 40)}`,
    title: page.title,
    mode: page.compatMode,
  }
}

async function settled(view: PortalWindow): Promise<void> {
  while (view.pageSettled === false) await pause(50)
}

function bareFacts(): Promise<Readonly<Record<string, string>>> {
  return new Promise((done) => {
    const frame = document.createElement("iframe")
    frame.style.cssText = `position:absolute;left:-9999px;top:0;border:0;width:${innerWidth}px;height:${innerHeight}px;display:block`
    frame.src = `${location.pathname}${location.search}&bare=1`
    frame.onload = async () => {
      const view: PortalWindow | null = frame.contentWindow
      await pause(200)
      if (view) await settled(view)
      const facts = view ? factsOf(view) : {}
      frame.parentNode?.removeChild(frame)
      done(facts)
    }
    document.body.appendChild(frame)
  })
}

function report(): void {
  const passed = found.passed
  const failed: Findings["failed"] = found.failed.concat(watch.faults)
  const request = new XMLHttpRequest()
  request.open("POST", `/result${location.search}`)
  request.onload = () => {
    if (request.responseText) (top ?? window).location.href = request.responseText
  }
  const { userAgent } = navigator
  request.send(toJson({ agent: userAgent, elements: { portal: { passed, failed } } }))
}

if (location.search.indexOf("bare=1") < 0) {
  addEventListener("load", () => {
    judge().then(report, (error) => {
      found.failed.push(error instanceof Error ? `${error} ${error.stack}`.slice(0, 500) : String(error))
      report()
    })
  })
}
