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
 * The element stays invisible until its sheets are in: a naked panel flashing by is worse than a late one. All of
 * them begin to apply together, because the first one's `all: initial !important` would undo the hiding.
 */
function linkStyles(root: ShadowRoot, sheets: readonly Sheet[], base: string): void {
  const host = root.host instanceof HTMLElement ? root.host : undefined
  if (host) host.style.visibility = "hidden"
  let missing = sheets.length
  const links = sheets.map((sheet) => {
    const link = document.createElement("link")
    link.rel = "stylesheet"
    link.media = "not all"
    link.onload = link.onerror = () => {
      missing -= 1
      if (missing > 0) return
      links.forEach((each) => {
        each.media = ""
      })
      host?.style.removeProperty("visibility")
    }
    link.href = base + sheet.file
    root.appendChild(link)
    return link
  })
}
