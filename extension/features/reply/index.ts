import type { Block, CivilDate, Draft, PageFacts } from "../../../rules/index.ts"

type Facets = Pick<Draft, "reply" | "page">

/**
 * What is being written on a surface, beyond its words: a reply to a letter has rules of its own, and so has the
 * interpretation of a policy. The surroundings tell, because CMSs name their fields for people.
 */
export function facetsOf(element: HTMLElement, blocks: readonly Block[], today: CivilDate): Facets {
  if (isReply(element)) return { reply: replyFacts(element, today) }
  const title = isInterpretation(element)
  return title === undefined ? {} : { page: interpretationFacts(title, blocks) }
}

function isReply(element: HTMLElement): boolean {
  if (element.id === "draft-text") return true
  const label = labelOf(element)
  return (
    /(?:答复|回复|回信)(?:内容|意见|正文|结果)?[：:*\s]*$/.test(label) &&
    !/(?:草稿箱|模板|时限|方式)/.test(label)
  )
}

/** Its label, or the short text just before it: most CMSs have a cell or a span, not a `<label>`. */
function labelOf(element: HTMLElement): string {
  const outer = outermost(element)
  const own = isField(outer) ? [...(outer.labels ?? [])] : []
  const named = [outer.getAttribute("aria-label"), ...own.map(({ textContent }) => textContent)]
  const [first] = named.filter((text) => text !== null && text.trim() !== "")
  return (first ?? textBefore(outer)).trim().slice(0, 40)
}

function isField(element: HTMLElement): element is HTMLTextAreaElement | HTMLInputElement {
  return element.localName === "textarea" || element.localName === "input"
}

/** A frame's label stands beside the frame. */
function outermost(element: HTMLElement): HTMLElement {
  const { defaultView } = element.ownerDocument
  const frame = defaultView?.frameElement
  return element.localName === "body" && isFrame(frame) ? frame : element
}

function isFrame(frame: Element | null | undefined): frame is HTMLElement {
  return frame?.localName === "iframe"
}

function textBefore(element: Element): string {
  for (let at: Element | null = element, up = 0; at !== null && up < 6; at = at.parentElement, up++) {
    const text = at.previousElementSibling?.textContent?.trim() ?? ""
    if (text !== "" && text.length <= 40) return text
  }
  return ""
}

function replyFacts(element: HTMLElement, today: CivilDate): NonNullable<Draft["reply"]> {
  const text = pageText(element)
  const received =
    /(?:收到|来信|写信|提交|受理)(?:时间|日期)[：:\s]*(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/.exec(text)
  const unit = /(?:答复|承办|办理|回复)(?:单位|部门)[：:\s]*([\p{sc=Han}]{3,20})/u.exec(text)?.[1]
  const [, year = "", month = "", day = ""] = received ?? []
  return {
    // Without a date on the page nothing is late yet; the desk itself keeps the clock.
    receivedOn: received === null ? today : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
    ...(unit === undefined ? {} : { unit }),
  }
}

function pageText(element: HTMLElement): string {
  return (outermost(element).ownerDocument.body.textContent ?? "").slice(0, 20_000)
}

/** The title of the interpretation being written, when the title field says it is one. */
function isInterpretation(element: HTMLElement): string | undefined {
  const outer = outermost(element)
  const fields = outer.ownerDocument.querySelectorAll<HTMLInputElement>("input[type=text], input:not([type])")
  for (const { value } of fields) {
    if (
      value.length <= 80 &&
      /(?:政策)?解读[》」”)）]?$|^(?:解读|图解|一图读懂)|》的?解读/.test(value.trim())
    )
      return value
  }
  return undefined
}

function interpretationFacts(heading: string, blocks: readonly Block[]): PageFacts {
  return {
    kind: "interpretation",
    title: heading,
    heading,
    lang: "zh-CN",
    metas: [],
    links: [],
    images: [],
    resources: [],
    fields: [],
    tables: [],
    box: [],
    visibleDate: "",
    visibleSource: "",
    footerText: "",
    text: blocks.map(({ text }) => text).join("\n"),
    bodyBlocks: blocks.map((_, index) => index),
  }
}

/** Of the rules about facts only these can be judged from a text that has not been published yet. */
export function judgesDraft(rule: string): boolean {
  return draftRules.has(rule)
}

const draftRules: ReadonlySet<string> = new Set([
  "reply/no-set-phrases",
  "reply/no-buck-passing",
  "reply/no-writer-data",
  "reply/within-deadline",
  "interpretation/covers-elements",
])
