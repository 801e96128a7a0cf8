import { tagOf } from "./element-names.ts"

/** Something a script tag asked for; true once it is done with, at the latest when the page is `parsed`. */
export type Wish = (parsed: boolean) => boolean

/** What the bare option's value means to the element; for the others it is the place. */
const valueMeans: Readonly<Record<string, string>> = { interpretation: "src", mailbox: "api" }
/** Where those go that float over the page; the rest goes where the script tag stands. */
const home: Readonly<Record<string, string>> = { toolbar: "html", interpretation: "body" }

/**
 * `data-share=".article"`, `data-toolbar`, `data-interpretation="feed.json"` and `data-mailbox="/api"` each insert
 * an element; `data-share-networks="weibo,qq"` passes an attribute on, `data-mailbox-at="#box"` names the place.
 */
export function wishesOf(script: HTMLScriptElement, report: (text: string) => void): Wish[] {
  const options = script.dataset
  const wishes: Wish[] = []
  Object.keys(options).forEach((key) => {
    // `shareNetworks` belongs to `share`; what has no capital letter is the option itself.
    const name = key.replace(/[A-Z].*/, "")
    const tag = tagOf[name]
    if (!tag && name !== "lang") report(`没有 data-${name}, 请改 ${Object.keys(tagOf)}`)
    if (!tag || name !== key) return
    const value = options[name]
    const meaning = valueMeans[name]
    const selector = options[`${name}At`] || (!meaning && value) || home[name]
    const insert = (place: Element): void => {
      const element = document.createElement(tag)
      const set = (attribute: string | undefined, text = ""): void => {
        if (attribute) element.setAttribute(attribute, text)
      }
      Object.keys(options).forEach((key) => {
        const [before, attribute] = key === "lang" ? ["", key] : key.split(name)
        if (!before && attribute !== "At") set(attribute || (value && meaning), options[key])
      })
      if (selector === "body") set("layout", "drawer")
      // Before the body, so that Tab comes by its button first.
      place.insertBefore(element, selector === "html" ? document.body : null)
    }
    // As soon as the parser has left the place: then nothing that stands below has been painted yet.
    wishes.push((parsed) => {
      const place = selector ? find(selector) : script.matches("body *") && script.parentElement
      if (!parsed && !(place && isPast(place))) return false
      if (!place) report(`没有 ${selector}, 请改 data-${name}-at`)
      else if (!place.querySelector(tag)) insert(place)
      return true
    })
  })
  return wishes
}

function find(selector: string): Element | null | undefined {
  try {
    return document.querySelector(selector)
  } catch {
    // No selector at all: told like one that finds nothing.
  }
}

function isPast(place: Node): unknown {
  return place.nextSibling || (place.parentNode && isPast(place.parentNode))
}
