import { tagOf } from "./element-names.ts"

/** What the bare option's value means to the element; for the others it is the place. */
const valueMeans: Readonly<Record<string, string>> = { interpretation: "src", mailbox: "api" }

/**
 * `data-share=".article"`, `data-toolbar`, `data-interpretation="feed.json"` and `data-mailbox="/api"` each insert
 * an element; `data-share-networks="weibo,qq"` passes an attribute on, `data-mailbox-at="#box"` names the place.
 */
export function obeyOptions(script: HTMLScriptElement, report: (text: string) => void): void {
  Object.keys(script.dataset).forEach((key) => {
    // `shareNetworks` belongs to `share`; what has no capital letter is the option itself.
    const name = key.replace(/[A-Z].*/, "")
    const tag = tagOf[name]
    if (tag && name === key) {
      const missing = insert(script, name, tag)
      if (missing) report(`没有找到“${missing}”，请检查 data-${name}-at。`)
    }
    if (!tag && name !== "lang") report(`不认识 data-${name}，可用：${Object.keys(tagOf)}。`)
  })
}

/** Puts the element into its place once; returns the selector of a place that is not there. */
function insert(script: HTMLScriptElement, name: string, tag: string): string | undefined {
  const { lang, [name]: value = "", [`${name}At`]: at } = script.dataset
  const meaning = valueMeans[name]
  const selector = at || (meaning ? "" : value)
  const place = selector ? find(selector) : ownPlace(script, name)
  if (!place) return selector
  if (place.querySelector(tag)) return
  const element = document.createElement(tag)
  const set = (attribute: string, text: string | null | undefined): void => {
    if (text !== undefined) element.setAttribute(attribute, String(text))
  }
  script.getAttributeNames().forEach((option) => {
    const [start, attribute] = option.split(`data-${name}-`)
    if (!start && attribute && attribute !== "at") set(attribute, script.getAttribute(option))
  })
  set("lang", lang)
  if (meaning && value) set(meaning, value)
  if (name === "interpretation" && !selector) set("layout", "drawer")
  place.appendChild(element)
}

function find(selector: string): Element | null {
  try {
    return document.querySelector(selector)
  } catch {
    return null
  }
}

/** Without a place the toolbar and the drawer float over the page; the rest goes where the script tag stands. */
function ownPlace(script: Element, name: string): Element | null {
  if (name === "toolbar" || name === "accessibility") return document.documentElement
  if (name === "interpretation") return document.body
  return document.body.contains(script) ? script.parentElement : null
}
