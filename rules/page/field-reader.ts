import type { FieldFacts } from "../engine/facts.ts"
import { collapse } from "./collapse.ts"
import { type Frame, selectorOf } from "./walk.ts"

interface MetField {
  readonly frame: Frame
  readonly wrap: { text: string } | undefined
  /** Text that stood before the field on its line. */
  readonly before: string
}

/** A label ends with its line; what stands further away labels something else. */
const lineTags = new Set(["tr", "li", "p", "form", "fieldset", "h1", "h2", "h3", "h4"])
const longestLabel = 20

const silent = new Set(["hidden", "submit", "button", "reset", "image"])

/** Gathers the fields people fill in, with the label each of them has. */
export class FieldReader {
  readonly #fields: MetField[] = []
  readonly #labels = new Map<string, { text: string }>()
  readonly #open: { readonly frame: Frame; readonly label: { text: string } }[] = []
  #before = ""

  enter(frame: Frame): void {
    const { tag, element } = frame
    if (tag === "label") {
      const label = { text: "" }
      this.#open.push({ frame, label })
      const target = element.attribute("for")
      if (target !== undefined) this.#labels.set(target, label)
    }
    if (frame.hidden !== undefined) return
    const isField = tag === "select" || tag === "textarea" || (tag === "input" && !silent.has(typeOf(frame)))
    if (!isField) return
    this.#fields.push({ frame, wrap: this.#open.at(-1)?.label, before: this.#before })
    this.#before = ""
  }

  text(raw: string): void {
    const open = this.#open.at(-1)
    if (open !== undefined) open.label.text += raw
    this.#before = (this.#before + raw).slice(-60)
  }

  leave(frame: Frame): void {
    if (this.#open.at(-1)?.frame === frame) this.#open.pop()
    if (lineTags.has(frame.tag)) this.#before = ""
  }

  facts(): FieldFacts[] {
    return this.#fields.map(({ frame, wrap, before }) => {
      const { element } = frame
      const id = element.attribute("id") ?? ""
      const label =
        this.#labels.get(id)?.text ??
        wrap?.text ??
        element.attribute("aria-label") ??
        collapse(before).slice(-longestLabel)
      return {
        name: element.attribute("name") ?? id,
        type: typeOf(frame),
        label: label.replace(/[\s*：:]+/g, "") || (element.attribute("placeholder") ?? ""),
        required:
          element.attribute("required") !== undefined ||
          element.attribute("aria-required") === "true" ||
          label.includes("*"),
        selector: selectorOf(frame),
      }
    })
  }
}

function typeOf({ tag, element }: Frame): string {
  return tag === "input" ? (element.attribute("type") ?? "text").toLowerCase() : tag
}
