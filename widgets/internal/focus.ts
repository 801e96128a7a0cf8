/** The element that really has the focus, looked for inside open shadow roots. */
export function deepActiveElement(): Element | null {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active
}

/** Remembers who has the focus; the returned function gives it back if that element is still in the page. */
export function rememberFocus(): () => void {
  const before = deepActiveElement()
  return () => {
    if (before instanceof HTMLElement && before.isConnected) before.focus()
  }
}
