import { fill, type Language, type Tables } from "../../internal/language.ts"

/** The six parts that readers of Chinese portals know by number. */
export const places = ["window", "navigation", "interaction", "service", "list", "text"] as const
export type Place = (typeof places)[number]

export const placeWords: Tables<{
  readonly names: Readonly<Record<Place, string>>
  readonly arrived: string
  readonly missing: string
  readonly headings: string
}> = {
  "zh-CN": {
    names: {
      window: "视窗区",
      navigation: "导航区",
      interaction: "交互区",
      service: "服务区",
      list: "列表区",
      text: "正文区",
    },
    arrived: "已到{name}",
    missing: "本页没有{name}",
    headings: "本页标题",
  },
  "zh-TW": {
    names: {
      window: "視窗區",
      navigation: "導航區",
      interaction: "互動區",
      service: "服務區",
      list: "列表區",
      text: "正文區",
    },
    arrived: "已到{name}",
    missing: "本頁沒有{name}",
    headings: "本頁標題",
  },
  en: {
    names: {
      window: "Top of page",
      navigation: "Navigation",
      interaction: "Forms",
      service: "Services",
      list: "Lists",
      text: "Main text",
    },
    arrived: "Now at: {name}",
    missing: "Not on this page: {name}",
    headings: "Headings",
  },
}

/** From what the page says of itself to what its makers usually write. */
const selectors: Readonly<Record<Place, readonly string[]>> = {
  window: ["header", "[role=banner]", "#header", ".header", "#top", ".top", "body > table", "body > *"],
  navigation: ["nav", "[role=navigation]", "#nav", ".nav", "#menu", ".menu", "[class*=nav]", "[id*=nav]"],
  interaction: [
    "[data-civic-open=mailbox]",
    "civic-mayor-mailbox",
    "main form",
    "[class*=hudong],[class*=interact]",
    "form",
    "[role=search]",
  ],
  service: [
    "[class*=service]",
    "[class*=fuwu],[id*=fuwu]",
    "[class*=bszn]",
    "a[href*='fuwu'],a[href*='service']",
  ],
  list: ["main ul", "[class*=list]", ".news", "ul"],
  text: ["article", "#UCAP-CONTENT", ".TRS_Editor", "#zoom", "main", "[role=main]", "#content", ".content"],
}

export function placesOf(
  page: Document,
): readonly { readonly place: Place; readonly element: HTMLElement }[] {
  const found: { place: Place; element: HTMLElement }[] = []
  for (const place of places) {
    const element = find(page, place)
    if (element) found.push({ place, element })
  }
  return found
}

function find(page: Document, place: Place): HTMLElement | undefined {
  for (const selector of selectors[place]) {
    const all = page.querySelectorAll<HTMLElement>(selector)
    for (let index = 0; index < all.length; index += 1) {
      const element = all[index]
      if (element?.getClientRects().length && (element.textContent ?? "").trim() !== "") return element
    }
  }
  return undefined
}

/** `Alt+1` to `Alt+6`. */
export function jumpTo(
  number: number,
  language: Language,
  root: ShadowRoot,
  say: (text: string) => void,
): void {
  const place = places[number - 1]
  if (place === undefined) return
  const words = placeWords[language]
  const element = find(document, place)
  if (element) goTo(element, root)
  say(fill(element ? words.arrived : words.missing, { name: words.names[place] }))
}

/**
 * Brings an element into view, draws a frame about it and lets the next Tab begin there. The element itself gets no
 * tabindex and no focus: those are the page's.
 */
export function goTo(element: HTMLElement, root: ShadowRoot): void {
  element.scrollIntoView({ block: "start" })
  const first = element.matches(focusable) ? element : element.querySelector<HTMLElement>(focusable)
  if (first) first.focus({ preventScroll: true })
  else getSelection()?.collapse(element, 0)
  const { left, top, width, height } = element.getBoundingClientRect()
  const frame = document.createElement("div")
  frame.className = "here"
  frame.setAttribute("aria-hidden", "true")
  frame.style.transform = `translate(${Math.max(0, left - 4)}px,${Math.max(0, top - 4)}px)`
  frame.style.width = `${Math.min(width + 8, innerWidth)}px`
  frame.style.height = `${Math.min(height + 8, innerHeight)}px`
  root.appendChild(frame)
  const end = (): void => {
    frame.remove()
    removeEventListener("scroll", end)
  }
  setTimeout(() => addEventListener("scroll", end, { passive: true }), 400)
  setTimeout(end, 3000)
}

const focusable =
  "a[href],button:not([disabled]),input:not([disabled]):not([type=hidden]),select,textarea,[tabindex='0']"
