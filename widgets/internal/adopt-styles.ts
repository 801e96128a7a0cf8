/** A style sheet of ours: its text, and the file with the same text beside the loader. */
export interface Sheet {
  readonly text: string
  readonly file: string
}

const made = new Map<Sheet, CSSStyleSheet>()

/**
 * Gives a shadow root its styles in the one way its browser and policy allow. The root itself is asked, because
 * MooTools replaces `window.Document`; Chromium 72 has neither way but `<link>`, which `style-src 'self'` permits.
 */
export function adoptStyles(root: ShadowRoot, sheets: readonly Sheet[], base: string | undefined): void {
  if ("adoptedStyleSheets" in root && "replaceSync" in CSSStyleSheet.prototype) {
    root.adoptedStyleSheets = sheets.map(constructed)
    return
  }
  if (base === undefined) inlineStyles(root, sheets)
  else linkStyles(root, sheets, base)
}

function constructed(sheet: Sheet): CSSStyleSheet {
  const known = made.get(sheet)
  if (known) return known
  const fresh = new CSSStyleSheet()
  fresh.replaceSync(sheet.text)
  made.set(sheet, fresh)
  return fresh
}

/** Without the loader (a site that bundles us itself) nobody knows where the files are. */
function inlineStyles(root: ShadowRoot, sheets: readonly Sheet[]): void {
  for (const sheet of sheets) {
    const style = document.createElement("style")
    style.textContent = sheet.text
    root.appendChild(style)
  }
}

/**
 * The element stays invisible until its sheets are in: a naked panel flashing by is worse than a late one. The style
 * hides it until the base sheet comes, whose `all: initial !important` undoes that; from then on the attribute does.
 */
function linkStyles(root: ShadowRoot, sheets: readonly Sheet[], base: string): void {
  const host = root.host instanceof HTMLElement ? root.host : undefined
  let missing = sheets.length
  if (host) host.style.visibility = "hidden"
  host?.setAttribute("data-civic-waiting", "")
  const arrived = () => {
    missing -= 1
    if (missing > 0) return
    host?.style.removeProperty("visibility")
    host?.removeAttribute("data-civic-waiting")
  }
  for (const sheet of sheets) {
    const link = document.createElement("link")
    link.rel = "stylesheet"
    link.onload = arrived
    link.onerror = arrived
    link.href = base + sheet.file
    root.appendChild(link)
  }
}
