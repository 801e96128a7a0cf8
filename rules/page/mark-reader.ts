import type { PageFacts } from "../engine/facts.ts"
import { collapse } from "./collapse.ts"
import { type Frame, selectorOf } from "./walk.ts"

type KeyboardFault = NonNullable<PageFacts["keyboardFaults"]>[number]

interface OpenFault {
  readonly frame: Frame
  readonly fault: KeyboardFault["fault"]
  text: string
}

/** Elements a keyboard cannot reach by themselves. */
const passive = new Set(["div", "span", "td", "li", "p", "img", "font", "b", "i", "em", "strong", "dd", "dt"])
const longestText = 40

/** Gathers class names, ids and custom element names, and what shuts the keyboard out. */
export class MarkReader {
  readonly marks = new Set<string>()
  readonly keyboardFaults: KeyboardFault[] = []
  readonly #open: OpenFault[] = []

  enter(frame: Frame): void {
    const { element, tag } = frame
    if (tag.includes("-")) this.marks.add(tag)
    if (frame.names !== "") this.#names(frame)
    const fault = faultOf(frame)
    if (fault === undefined) return
    const text = element.attribute("alt") ?? element.attribute("title") ?? ""
    this.#open.push({ frame, fault, text })
  }

  text(raw: string): void {
    const open = this.#open.at(-1)
    if (open !== undefined && open.text.length < longestText) open.text += raw
  }

  leave(frame: Frame): void {
    const open = this.#open.at(-1)
    if (open?.frame !== frame) return
    this.#open.pop()
    const text = collapse(open.text).slice(0, longestText)
    this.keyboardFaults.push({ selector: selectorOf(frame), text, fault: open.fault })
  }

  #names({ element }: Frame): void {
    const id = element.attribute("id")
    if (id !== undefined && id !== "") this.marks.add(id)
    for (const name of (element.attribute("class") ?? "").split(/\s+/)) if (name !== "") this.marks.add(name)
  }
}

function faultOf({ element, tag, hidden }: Frame): KeyboardFault["fault"] | undefined {
  if (hidden !== undefined) return undefined
  const tabindex = element.attribute("tabindex")
  if (tabindex !== undefined && Number(tabindex) > 0) return "positive-tabindex"
  const isMouseOnly =
    passive.has(tag) &&
    element.attribute("onclick") !== undefined &&
    tabindex === undefined &&
    element.attribute("role") === undefined
  return isMouseOnly ? "mouse-only" : undefined
}
