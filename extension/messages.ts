/** Everything that is said between a page's frames, the background, the side panel and the popup. */
import type { Severity } from "../rules/index.ts"

export type Counts = Readonly<Record<Severity, number>>

/** From a frame to the background. */
export type FrameMessage =
  | { readonly type: "need-rules" }
  | { readonly type: "counts"; readonly frame: string; readonly counts: Counts }
  | { readonly type: "frame-gone"; readonly frame: string }

/** From the popup to the background. */
export type PopupMessage = { readonly type: "site-allowed"; readonly origin: string; readonly tab: number }

export type Message = FrameMessage | PopupMessage

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
  readonly basis: string
  readonly cost?: string
}

/** From a frame to the side panel, whenever something has changed. */
export interface FrameReport {
  readonly type: "report"
  readonly frame: string
  readonly isTop: boolean
  readonly surfaces: number
  /** The page itself has been checked, not only the text that is being edited. */
  readonly hasPage: boolean
  readonly rows: readonly Row[]
  /** What could not be checked, and why. */
  readonly unchecked: readonly { readonly what: string; readonly reason: string }[]
}

/** From the side panel to every frame of its tab. */
export type PanelRequest =
  | { readonly type: "reveal"; readonly frame: string; readonly id: string }
  | { readonly type: "check-page" }

const types: readonly string[] = ["need-rules", "counts", "frame-gone", "site-allowed"]

/** Only our own pages and content scripts can write to the background, so the type is all that is asked. */
export function parseMessage(raw: unknown): Message | undefined {
  return isMessage(raw) ? raw : undefined
}

function isMessage(raw: unknown): raw is Message {
  return (
    typeof raw === "object" &&
    raw !== null &&
    "type" in raw &&
    typeof raw.type === "string" &&
    types.includes(raw.type)
  )
}

/** Name of the port between the side panel and a tab's frames. */
export const panelPort = "civic-panel"

export function send(message: Message): Promise<unknown> {
  return chrome.runtime.sendMessage(message)
}
