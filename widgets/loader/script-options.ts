import { tagOf } from "./element-names.ts"

type Report = (text: string) => void

/** What the bare option's value means to the element; for the others it is the place. */
const valueMeans: Readonly<Record<string, string>> = { interpretation: "src", mailbox: "api" }

/**
 * `data-share=".article"`, `data-toolbar`, `data-interpretation="feed.json"` and `data-mailbox="/api"` each insert
 * an element; `data-share-networks="weibo,qq"` passes an attribute on, `data-mailbox-at="#box"` names the place.
 */
export function obeyOptions(script: HTMLScriptElement, report: Report): void {
  const options = script.dataset
  Object.keys(options).forEach((key) => {
    // `shareNetworks` belongs to `share`; what has no capital letter is the option itself.
    const name = key.replace(/[A-Z].*/, "")
    const tag = tagOf[name]
    if (tag && name === key) insert(script, name, tag, report)
    if (!tag && name !== "lang") {
      report(`不认识 data-${name}，可用 data-：share、toolbar、interpretation、mailbox、lang。`)
    }
  })
}

function insert(script: HTMLScriptElement, name: string, tag: string, report: Report): void {
  const value = script.dataset[name] || ""
  const meaning = valueMeans[name]
  const selector = script.dataset[`${name}At`] || (meaning ? "" : value)
  const place = selector ? find(selector) : ownPlace(script, name)
  if (!place) {
    report(`没有找到“${selector}”，请检查 data-${name}-at。`)
    return
  }
  if (place.querySelector(tag)) return
  const element = document.createElement(tag)
  const prefix = `data-${name}-`
  const set = (attribute: string, text: string | undefined): void => {
    if (text) element.setAttribute(attribute, text)
  }
  script.getAttributeNames().forEach((option) => {
    const attribute = option.slice(prefix.length)
    if (option.indexOf(prefix) === 0 && attribute !== "at") {
      element.setAttribute(attribute, script.getAttribute(option) || "")
    }
  })
  set("lang", script.dataset["lang"])
  set(meaning || "", meaning && value)
  set("layout", name === "interpretation" && !selector ? "drawer" : "")
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
