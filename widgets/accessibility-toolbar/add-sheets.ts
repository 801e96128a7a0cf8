import type { Sheet } from "../internal/adopt-styles.ts"

/**
 * Adds sheets to a root that has its first ones already (see internal/adopt-styles.ts for the ways). Resolves when
 * they count, so that nothing is shown naked.
 */
export async function addSheets(
  root: ShadowRoot,
  sheets: readonly Sheet[],
  base: string | undefined,
): Promise<void> {
  if ("adoptedStyleSheets" in root && "replaceSync" in CSSStyleSheet.prototype) {
    const made = sheets.map(({ text }) => {
      const fresh = new CSSStyleSheet()
      fresh.replaceSync(text)
      return fresh
    })
    root.adoptedStyleSheets = root.adoptedStyleSheets.concat(made)
    return
  }
  await Promise.all(
    sheets.map((sheet) => (base === undefined ? inlined(root, sheet) : linked(root, base + sheet.file))),
  )
}

function inlined(root: ShadowRoot, { text }: Sheet): void {
  const style = document.createElement("style")
  style.textContent = text
  root.appendChild(style)
}

/** A sheet that does not come must not keep the panel closed. */
function linked(root: ShadowRoot, href: string): Promise<unknown> {
  const link = document.createElement("link")
  link.rel = "stylesheet"
  link.href = href
  return new Promise((done) => {
    link.onload = done
    link.onerror = done
    root.appendChild(link)
  })
}
