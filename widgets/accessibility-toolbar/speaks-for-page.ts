/**
 * Of several toolbars the page's first one works, and inside a frame the one of the page around it: two hands on one
 * page would undo each other. With `ask`, that other one is asked to open.
 */
export function speaksForPage(toolbar: HTMLElement, ask?: string): boolean {
  const first = document.querySelector<HTMLElement & { show?(what: string): void }>(toolbar.localName)
  const around = bridgeAround(toolbar.localName)
  if (ask !== undefined) {
    if (around) around.open(ask || toolbar.localName).catch(() => {})
    else if (first !== toolbar) first?.show?.(ask)
  }
  return !around && first === toolbar
}

/** The frames of a frameset are no page around a page. */
function bridgeAround(tag: string): Window["CivicBridge"] {
  try {
    if (window.frameElement?.localName !== "iframe") return undefined
    const has = parent.document.querySelector(`${tag},script[data-toolbar],script[data-accessibility]`)
    return has ? parent.CivicBridge : undefined
  } catch {
    return undefined
  }
}
