/** Everything that is said between a page's frames, the background, the side panel and the popup. */
import type { Severity } from "../rules/index.ts"
import type { Ignore, Review, Step } from "./records/records.ts"

export type Counts = Readonly<Record<Severity, number>>

/** From a frame to the background. */
export type FrameMessage =
  | { readonly type: "need-rules" }
  | { readonly type: "need-ignores" }
  | { readonly type: "keep-undo-step" }
  | { readonly type: "add-ignore"; readonly ignore: Ignore }
  | { readonly type: "open-rule"; readonly rule: string }
  | { readonly type: "counts"; readonly frame: string; readonly counts: Counts }
  | { readonly type: "frame-gone"; readonly frame: string }
  | { readonly type: "need-sheet" }
  | { readonly type: "sign"; readonly step: Step; readonly name: string }
  | {
      readonly type: "publish"
      readonly button: string
      readonly reason: string
      readonly hasConfirmed: boolean
    }
  | { readonly type: "go-to"; readonly frame: string; readonly id: string }

/** From the background to every frame of a tab. */
export type TabMessage =
  | { readonly type: "tab-counts"; readonly counts: Counts }
  | { readonly type: "reveal"; readonly frame: string; readonly id: string }

/** One finding as the side panel shows it. */
export interface Row {
  readonly id: string
  readonly group: "text" | "page"
  readonly severity: Severity
  readonly rule: string
  readonly title: string
  readonly message: string
  /** The words at fault with a little of what stands around them. */
  readonly quote: readonly [before: string, words: string, after: string]
  /** Where it is on the page; absent for a place in an edited text, which the frame finds by the id. */
  readonly selector?: string
  readonly basis: string
  readonly cost?: string
  /** Lines of HTML that mend it, to be copied into the template. */
  readonly snippet?: string
  /** What an empty field of the form should hold; one click fills it in. */
  readonly fill?: string
}

/** From a frame to the side panel, whenever something has changed. */
export interface FrameReport {
  readonly type: "report"
  readonly frame: string
  readonly isTop: boolean
  readonly surfaces: number
  readonly rows: readonly Row[]
  /** What could not be checked, and why. */
  readonly unchecked: readonly { readonly what: string; readonly reason: string }[]
}

/** What a frame has open when somebody presses publish; read by the background. */
export interface OpenText {
  readonly frame: string
  /** Of the article, as far as this frame has a field for it. */
  readonly title: string
  readonly text: string
  readonly rows: readonly Row[]
}

/** Under this key every frame offers `() => OpenText`. */
export const openTextKey = "civic-open-text"

/** What the sheet before publishing shows. */
export interface SheetContents {
  readonly rows: readonly (Row & { readonly frame: string })[]
  readonly threeSteps: boolean
  readonly review: Review
  readonly hash: string
}

/**
 * The page as it stands, for the side panel to judge: whoever edits in it is not kept waiting. A place is the way down
 * from the document's element, "1.0.3", by the numbers of child elements.
 */
export interface PageSource {
  readonly url: string
  readonly html: string
  readonly contentType: "text/html" | "application/xhtml+xml"
  /** Elements in the live document: not every one can be written as HTML and read again. */
  readonly size: number
  /** Places of elements that are not on show. */
  readonly hidden: readonly string[]
  /** Places of editors and of what we draw ourselves. */
  readonly tools: readonly string[]
  /** Width and height of every picture in document order, 0 where it could not be loaded; `null` where nobody knows. */
  readonly images: readonly (readonly [width: number, height: number] | null)[]
}

/** From the page itself to the side panel, when it asked. */
export interface PageReport {
  readonly type: "page"
  readonly page: PageSource
}

/** From the side panel to every frame of its tab. */
export type PanelRequest =
  | { readonly type: "reveal"; readonly frame: string; readonly id: string }
  | { readonly type: "fill"; readonly frame: string; readonly id: string }
  | { readonly type: "check-page" }
  /** Exact: written as XML, which keeps what no HTML parser would build. */
  | { readonly type: "read-page"; readonly isExact: boolean }
  | { readonly type: "show-place"; readonly selector: string }

const types: ReadonlySet<string> = new Set([
  "need-rules",
  "need-ignores",
  "keep-undo-step",
  "add-ignore",
  "open-rule",
  "counts",
  "frame-gone",
  "need-sheet",
  "sign",
  "publish",
  "go-to",
] satisfies FrameMessage["type"][])

/** Only our own pages and content scripts can write to the background, so the type is all that is asked. */
export function parseMessage(raw: unknown): FrameMessage | undefined {
  return isMessage(raw) ? raw : undefined
}

function isMessage(raw: unknown): raw is FrameMessage {
  return (
    typeof raw === "object" &&
    raw !== null &&
    "type" in raw &&
    typeof raw.type === "string" &&
    types.has(raw.type)
  )
}

/** Name of the port between the side panel and a tab's frames. */
export const panelPort = "civic-panel"

export function send(message: FrameMessage): Promise<unknown> {
  // Nobody will ever answer a script that its extension has left behind.
  if (isLeftBehind()) return new Promise(() => undefined)
  return chrome.runtime.sendMessage(message)
}

/** An extension that was updated, reloaded or removed leaves its scripts in the open pages. */
export function isLeftBehind(): boolean {
  return chrome.runtime?.id === undefined
}

/** What the background says to the frames of a tab. */
export function parseTabMessage(raw: unknown): TabMessage | undefined {
  return isTabMessage(raw) ? raw : undefined
}

function isTabMessage(raw: unknown): raw is TabMessage {
  return (
    typeof raw === "object" &&
    raw !== null &&
    "type" in raw &&
    (raw.type === "tab-counts" || raw.type === "reveal")
  )
}
