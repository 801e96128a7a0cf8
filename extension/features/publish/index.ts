import { writtenTitle } from "../../editors/text-field.ts"
import { type Counts, type OpenText, openTextKey, parseTabMessage, type Row, send } from "../../messages.ts"
import { readSettings, rulesFor, type SiteRules, watchStorage } from "../../storage.ts"
import { siteHost } from "../../ui/site-host.ts"
import type { Feature, Frame } from "../feature.ts"
import { publishButtonOf } from "./publish-button.ts"
import { parseContents, type ShowSheet, sheetKey } from "./sheet/sheet.ts"

/**
 * Holds the publish button while there are open must-findings, and shows them. The sheet itself is a script of its
 * own that comes when it is needed.
 */
export const publish: Feature = {
  id: "publish",
  start(frame, signal) {
    let rules: SiteRules | undefined
    let counts: Counts | undefined
    let isOpen = false
    let isAllowed = false

    const learn = async () => {
      rules = rulesFor(await readSettings(), siteHost())
    }
    void learn()
    watchStorage(() => void learn(), signal)
    hear(
      (now) => {
        counts = now
      },
      frame,
      signal,
    )
    offerOpenText(frame, signal)

    const press = async (button: HTMLElement) => {
      if (isOpen) return
      isOpen = true
      try {
        const decision = await askEditor(button)
        if (decision !== "publish") return
        isAllowed = true
        button.click()
      } finally {
        isAllowed = false
        isOpen = false
      }
    }
    const hold = (event: Event) => {
      if (isAllowed || rules === undefined || !(rules.publishSheet || rules.threeSteps)) return
      const { rows, surfaces } = frame.board.report
      // What the last key has made in this frame may not be in the tab's sums yet.
      const mustChange = (counts?.must ?? 0) > 0 || rows.some(isOpenMust)
      if (!(rules.threeSteps || mustChange)) return
      const button = publishButtonOf(event, surfaces > 0)
      if (button === undefined) return
      event.preventDefault()
      event.stopImmediatePropagation()
      void press(button)
    }
    frame.document.defaultView?.addEventListener("click", hold, { capture: true, signal })
  },
}

function isOpenMust({ group, severity }: Row): boolean {
  return group === "text" && severity === "must"
}

async function askEditor(button: HTMLElement): Promise<"publish" | "back"> {
  const contents = parseContents(await send({ type: "need-sheet" }))
  const show: unknown = Reflect.get(globalThis, Symbol.for(sheetKey))
  if (!isShowSheet(show)) throw new TypeError("publish: the script with the sheet is not in this frame")
  const pressed = labelOf(button)
  const decision = await show(contents, pressed, {
    sign: (step, name) => send({ type: "sign", step, name }),
  })
  if (decision.kind === "publish") {
    const { reason, hasConfirmed } = decision
    await send({ type: "publish", button: pressed, reason, hasConfirmed })
  } else if (decision.goTo !== undefined) {
    const { frame, id } = decision.goTo
    await send({ type: "go-to", frame, id })
  }
  return decision.kind
}

function labelOf(button: HTMLElement): string {
  const own = button.textContent?.trim() ?? ""
  return own === "" ? (button.getAttribute("value") ?? "") : own
}

/** The sums of the tab come from the background: the text may be in another frame than the button. */
function hear(changed: (counts: Counts) => void, { board }: Frame, signal: AbortSignal): void {
  const listener = (raw: unknown) => {
    const message = parseTabMessage(raw)
    if (message?.type === "tab-counts") changed(message.counts)
    else if (message?.type === "reveal" && message.frame === board.frame) board.reveal(message.id)
  }
  chrome.runtime.onMessage.addListener(listener)
  signal.addEventListener("abort", () => chrome.runtime.onMessage.removeListener(listener))
}

function offerOpenText({ board, document }: Frame, signal: AbortSignal): void {
  const key = Symbol.for(openTextKey)
  const read = (): OpenText => ({
    frame: board.frame,
    title: writtenTitle(document),
    text: board.text,
    rows: board.report.rows.filter(({ group }) => group === "text"),
  })
  Object.defineProperty(globalThis, key, { value: read, configurable: true })
  signal.addEventListener("abort", () => Reflect.deleteProperty(globalThis, key))
}

function isShowSheet(value: unknown): value is ShowSheet {
  return typeof value === "function"
}
