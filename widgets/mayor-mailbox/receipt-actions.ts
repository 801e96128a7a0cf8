/** Loaded with the first receipt. */
export { copyText } from "../internal/copy-text.ts"

/**
 * Prints the receipt and nothing of the page around it: a frame of our own, filled node by node and styled through
 * CSSOM, because the portal's policy may forbid inline styles.
 */
export function printLines(title: string, lines: readonly (readonly [string, string])[]): void {
  const frame = document.createElement("iframe")
  frame.title = title
  frame.style.cssText = "position:fixed;width:0;height:0;border:0"
  document.body.appendChild(frame)
  const page = frame.contentDocument
  const view = frame.contentWindow
  if (page === null || view === null) return
  page.title = title
  page.body.style.cssText =
    "margin:2cm;font:16px/1.8 'Noto Sans CJK SC','Microsoft YaHei',sans-serif;color:#000"
  page.body.append(line(page, title, "font-size:24px;font-weight:700;margin-bottom:16px"))
  for (const [term, text] of lines) page.body.append(line(page, term + "：" + text, "margin:6px 0"))
  view.onafterprint = () => frame.remove()
  view.focus()
  view.print()
}

function line(page: Document, text: string, css: string): HTMLElement {
  const block = page.createElement("div")
  block.textContent = text
  block.style.cssText = css
  return block
}
