import { render } from "preact"
import { documentLanguage } from "../../../ui/by-language.ts"
import { type Decision, type ShowSheet, sheetKey } from "./sheet.ts"
import { sheetCss } from "./sheet-css.ts"
import { SheetView } from "./sheet-view.tsx"

/** Shows the sheet over the page and answers what the editor has decided. */
const show: ShowSheet = (contents, button, actions) => {
  const before = document.activeElement
  const host = document.createElement("civic-hints-sheet")
  const root = host.attachShadow({ mode: "open" })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(sheetCss)
  root.adoptedStyleSheets = [sheet]
  const dialog = document.createElement("dialog")
  dialog.lang = documentLanguage()
  dialog.setAttribute("aria-labelledby", "title")
  // What is typed here is ours: the page's shortcuts must not act on it.
  for (const name of ["keydown", "keyup", "keypress", "input"]) {
    dialog.addEventListener(name, (event) => event.stopPropagation())
  }
  root.append(dialog)
  document.documentElement.append(host)
  return new Promise<Decision>((decided) => {
    const decide = (decision: Decision) => {
      dialog.close()
      render(null, dialog)
      host.remove()
      if (decision.kind === "publish" && before instanceof HTMLElement) before.focus({ preventScroll: true })
      decided(decision)
    }
    dialog.addEventListener("cancel", () => decide({ kind: "back" }))
    render(<SheetView contents={contents} button={button} actions={actions} onDecide={decide} />, dialog)
    dialog.showModal()
  })
}

Object.defineProperty(globalThis, Symbol.for(sheetKey), { value: show, configurable: true })
