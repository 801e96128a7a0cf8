import type { PreparedRules } from "../../engine/engine.ts"
import type { Row } from "../../messages.ts"
import { dateTime } from "../../ui/date-time.ts"
import { basisWords } from "../../ui/words.ts"
import type { Feature, Frame } from "../feature.ts"
import { editedText } from "./edited-text.ts"
import { type EmptyField, emptyFields, fillField } from "./fields.ts"
import { proposals } from "./proposals.ts"
import { strings } from "./strings.ts"

/**
 * Fields of the CMS's form that become the page's meta tags and are still empty: with what the text itself says they
 * should hold, filled in by one click in the side panel.
 */
export const metaFields: Feature = {
  id: "meta-fields",
  start(frame, signal) {
    const { board, document } = frame
    let offered = new Map<string, Offer>()
    const look = async () => {
      const text = editedText(document, board.text)
      const rules = text === "" ? undefined : await frame.rules()
      const offers = rules === undefined ? [] : offersFor(frame, text)
      offered = new Map(offers.map((offer) => [idOf(offer), offer]))
      if (signal.aborted || rules === undefined) return
      const rows = offers.map((offer) => rowOf(offer, rules))
      board.post("meta-fields", { surfaces: 0, rows, unchecked: [] })
    }
    board.onAsk("check-page", () => void look(), signal)
    board.onReveal("meta-fields", (id) => show(offered.get(id)), signal)
    board.onFill((id) => {
      const offer = offered.get(id)
      if (offer === undefined) return
      fillField(offer.element, offer.value)
      void look()
    }, signal)
  },
}

interface Offer extends EmptyField {
  readonly value: string
}

function offersFor({ document }: Frame, text: string): Offer[] {
  const known = proposals(text, dateTime(new Date().toISOString()))
  return emptyFields(document).flatMap((field) => {
    const value = known[field.tag]
    return value === undefined || value === "" ? [] : [{ ...field, value }]
  })
}

function idOf({ tag }: Offer): string {
  return `meta-field-${tag}`
}

function rowOf(offer: Offer, { basisOf }: PreparedRules): Row {
  const { tag, label, value } = offer
  const rule =
    tag === "PubDate" || tag === "ContentSource"
      ? "meta/declares-article-tags"
      : "meta/declares-optional-tags"
  const basis = basisOf(rule)
  return {
    id: idOf(offer),
    group: "page",
    severity: "should",
    rule,
    title: strings.empty(label),
    message: strings.message(tag),
    quote: ["", "", ""],
    basis: basis === undefined ? "" : basisWords(basis),
    fill: value,
  }
}

function show(offer: Offer | undefined): boolean {
  offer?.element.scrollIntoView({ block: "center" })
  offer?.element.focus({ preventScroll: true })
  return offer !== undefined
}
