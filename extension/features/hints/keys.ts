export interface KeyEvents {
  next(): void
  previous(): void
  /** Opens the card at the caret, or moves into the open one. */
  card(): void
  /** False when there was nothing to close, and the key is the page's. */
  close(): boolean
}

/** Alt+. next mark, Alt+, previous mark, Alt+Enter card, Esc close. */
export function watchKeys(window: Window, events: KeyEvents, signal: AbortSignal): void {
  const handle = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    if (event.code === "Escape") {
      if (events.close()) event.stopPropagation()
      return
    }
    const action = event.altKey ? actions[event.code] : undefined
    if (action === undefined) return
    event.preventDefault()
    event.stopPropagation()
    events[action]()
  }
  window.addEventListener("keydown", handle, { capture: true, signal })
}

const actions: Readonly<Record<string, "next" | "previous" | "card">> = {
  Period: "next",
  Comma: "previous",
  Enter: "card",
  NumpadEnter: "card",
}
