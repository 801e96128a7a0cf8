import { tagOf } from "./element-names.ts"

type Report = (text: string) => void

/** What the bare option's value means to the element; for the others it is the place. */
const valueMeans: Readonly<Record<string, string>> = { interpretation: "src", mailbox: "api" }

/**
 * `data-share=".article"`, `data-toolbar`, `data-interpretation="feed.json"` and `data-mailbox="/api"` each insert
 * an element; `data-share-networks="weibo,qq"` passes an attribute on, `data-mailbox-at="#box"` names the place.
 */
export function obeyOptions(script: HTMLScriptElement, report: Report): void {
  for (let index = 0; index < script.attributes.length; index += 1) {
    const option = script.attributes[index]?.name || ""
    const name = /^data-([a-z]+)$/.exec(option)?.[1] || ""
    const owner = /^data-([a-z]+)/.exec(option)?.[1]
    if (owner && owner !== "lang" && !tagOf[owner]) {
      report(
        `不认识的选项 ${option}，可用 data-share、data-toolbar、data-interpretation、data-mailbox、data-lang。`,
      )
    }
    const tag = tagOf[name]
    if (tag) insert(script, name, tag, report)
  }
}

function insert(script: HTMLScriptElement, name: string, tag: string, report: Report): void {
  const value = script.getAttribute(`data-${name}`) || ""
  const meaning = valueMeans[name]
  const selector = script.getAttribute(`data-${name}-at`) || (meaning ? "" : value)
  const place = selector ? find(selector) : ownPlace(script, name)
  if (!place) {
    report(`没有找到放置位置“${selector}”，请用 data-${name}-at="CSS 选择器" 指明。`)
    return
  }
  if (place.querySelector(tag)) return
  const element = document.createElement(tag)
  if (meaning) element.setAttribute(meaning, value)
  passAttributes(script, name, element)
  if (name === "interpretation" && !selector) element.setAttribute("layout", "drawer")
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

function passAttributes(script: Element, name: string, element: Element): void {
  const prefix = `data-${name}-`
  for (let index = 0; index < script.attributes.length; index += 1) {
    const option = script.attributes[index]
    if (option && option.name.indexOf(prefix) === 0 && option.name !== `${prefix}at`) {
      element.setAttribute(option.name.slice(prefix.length), option.value)
    }
  }
  const language = script.getAttribute("data-lang")
  if (language) element.setAttribute("lang", language)
}
