import type { PageElement } from "./page-element.ts"

/** How an element is kept from sight, in words for the finding. */
export type HiddenReason = string

const styles: readonly (readonly [RegExp, HiddenReason])[] = [
  [/display\s*:\s*none/, "display:none"],
  [/visibility\s*:\s*hidden/, "visibility:hidden"],
  [/opacity\s*:\s*0?(?:\.0\d{0,6})?\s*(?:;|!|$)/, "opacity:0"],
  [/font-size\s*:\s*[01](?:\.0+)?(?:px|pt|em)?\s*(?:;|!|$)/, "font-size:0"],
  [/(?:^|[;\s])(?:left|top|right|text-indent|margin-left)\s*:\s*-\d{3,}/, "移出屏幕"],
  [/(?:^|[;\s])(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|!|$)[\s\S]*overflow\s*:\s*hidden/, "尺寸为零"],
  [/overflow\s*:\s*hidden[\s\S]*?[;\s](?:width|height)\s*:\s*[01](?:px)?\s*(?:;|!|$)/, "尺寸为零"],
]

/** Why a reader does not see this element, judged by the element alone; `undefined` when nothing hides it. */
export function hiddenReason(element: PageElement): HiddenReason | undefined {
  // Many portals keep the whole page back until their scripts have run.
  if (element.tag === "body") return element.hidden === true ? "display:none" : undefined
  if (element.attribute("hidden") !== undefined) return "hidden"
  if (element.tag === "marquee" && /^[01]$/.test(element.attribute("height") ?? "")) return "尺寸为零"
  const style = element.attribute("style")?.toLowerCase()
  const reason =
    style === undefined || style === "" ? undefined : styles.find(([pattern]) => pattern.test(style))?.[1]
  return reason ?? (element.hidden === true ? "display:none" : undefined)
}
