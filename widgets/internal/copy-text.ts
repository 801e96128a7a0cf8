import { rememberFocus } from "./focus.ts"

/**
 * Puts text on the clipboard; false when the browser would not. Portals on plain http have no `navigator.clipboard`,
 * there an off-screen textarea and the old command do it.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByCommand(text)
  }
}

function copyByCommand(text: string): boolean {
  const giveFocusBack = rememberFocus()
  const area = document.createElement("textarea")
  area.value = text
  area.readOnly = true
  area.setAttribute("aria-hidden", "true")
  area.style.position = "fixed"
  area.style.top = "0"
  area.style.left = "-9999px"
  // Inside an open modal dialog everything outside is inert and cannot be selected.
  const parent = innermostDialog(document) ?? document.body
  parent.appendChild(area)
  area.select()
  // Before the page's own: many forbid copying, or add a line to what is copied.
  let copied = false
  const give = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation()
    event.preventDefault()
    event.clipboardData?.setData("text/plain", text)
    copied = event.clipboardData !== null
  }
  addEventListener("copy", give, true)
  try {
    return document.execCommand("copy") && copied
  } catch {
    return false
  } finally {
    removeEventListener("copy", give, true)
    area.remove()
    giveFocusBack()
  }
}

function innermostDialog(root: Document | ShadowRoot): Element | null {
  const active = root.activeElement
  if (active?.shadowRoot) return innermostDialog(active.shadowRoot)
  return active?.closest("dialog[open]") ?? null
}
