/** Switches tools of every kind on in an old portal page, looks whether they take effect, and puts all back. */
import { awaited, type Check, find, pause, soon } from "./look.ts"

const tools = ["长者模式", "字距", "黑底黄字", "标出链接", "停止动画", "十字线", "纯文本", "简繁转换"]
const patience = 9000

/** The panel is open; `facts` is what must be the same afterwards. */
export async function useTools(check: Check, facts: () => Readonly<Record<string, string>>): Promise<void> {
  const before = facts()
  const isRead = bodyHas("小微企业")
  for (const tool of tools) {
    ;(await awaited("[role=toolbar] button", tool)).click()
    await pause(30)
  }
  const letters = (): HTMLElement => deepest(document.getElementById("zoom") ?? document.body)
  check(
    "yellow letters",
    await soon(() => colour(letters()) === "rgb(255, 255, 0)", patience),
    colour(letters()),
  )
  check("cross of lines", await soon(() => find(document, ".guide-down") !== undefined, patience))
  // Not where the browser could not read the page's own.
  if (isRead) check("other script", await soon(() => bodyHas("小微企業"), patience))
  // Some pages move everything slowly to its new size.
  check("text is large", await soon(() => sizeOf(letters()) >= 17.9, patience), sizeOf(letters()))
  ;(await awaited("button", "恢复原样")).click()
  await soon(() => same(before, facts()), patience)
  const after = facts()
  for (const name of Object.keys(before))
    check(`${name} as before the tools`, after[name] === before[name], `${after[name]} / ${before[name]}`)
  check("no attribute stays", await soon(() => marks() === ""), marks())
}

function same(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  return Object.keys(one).every((name) => one[name] === other[name])
}

function bodyHas(text: string): boolean {
  return (document.body.textContent ?? "").indexOf(text) >= 0
}

/** The first element with words of its own. */
function deepest(root: HTMLElement): HTMLElement {
  const walker = document.createTreeWalker(root, 4)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent && (node.nodeValue ?? "").trim().length > 8 && parent.localName !== "style") return parent
  }
  return root
}

function colour(element: Element): string {
  return getComputedStyle(element).color
}

/** In pixels of the screen. */
function sizeOf(element: HTMLElement): number {
  let zoom = 1
  for (let above: Element | null = element; above; above = above.parentElement)
    zoom *= Number(getComputedStyle(above).getPropertyValue("zoom")) || 1
  return Number.parseFloat(getComputedStyle(element).fontSize) * zoom
}

/** Attributes of ours left on the page, but for those it wrote itself. */
function marks(): string {
  const found: string[] = []
  document.querySelectorAll("html,body,body *").forEach((element) => {
    element.getAttributeNames().forEach((name) => {
      if (/^data-civic-(?!open|waiting)/.test(name)) found.push(`${element.localName} ${name}`)
    })
  })
  return found.slice(0, 5).join()
}
