import { html, type TemplateResult } from "lit"
import type { Preferences } from "../preferences.ts"
import { shortcut } from "./shortcut.ts"
import type { ToolbarWords } from "./strings.ts"

/** What lies over the tools. */
export interface OpenSheet {
  readonly name: "help" | "regions"
  readonly view: TemplateResult
}

interface State {
  readonly chosen: Preferences
  readonly trouble: string
  readonly sheet: OpenSheet | undefined
  readonly canUndo: boolean
}

interface Orders {
  readonly words: ToolbarWords
  readonly onEscape: (event: KeyboardEvent) => void
  readonly fail: () => void
  hide(): void
  reset(): void
  undo(): void
  print(): void
  open(name: OpenSheet["name"]): Promise<void>
}

/** Title, tools or a sheet over them, and what is always at hand below. */
export function frameView(state: State, orders: Orders, tools: () => TemplateResult): TemplateResult {
  const { words } = orders
  const { chosen, trouble, sheet, canUndo } = state
  const sheetButton = (name: OpenSheet["name"]): TemplateResult =>
    html`<button type="button" class="button" aria-expanded=${sheet?.name === name ? "true" : "false"}
      aria-keyshortcuts=${shortcut(chosen, name)} @click=${() => orders.open(name).catch(orders.fail)}>${words[name]}</button>`
  return html`<section class="panel" role="region" aria-labelledby="title" @keydown=${orders.onEscape}>
      <header><h2 id="title">${words.title}</h2>
        <button type="button" class="close" aria-keyshortcuts="Escape" @click=${() => orders.hide()}>
          <span aria-hidden="true">×</span><span class="unseen">${words.close}</span></button></header>
      ${trouble && html`<p class="trouble">${trouble}</p>`}
      ${sheet?.view ?? tools()}
      <footer>
        <p><button type="button" class="button main" aria-keyshortcuts=${shortcut(chosen, "reset")} @click=${() => orders.reset()}>${words.reset}</button>
        <button type="button" class="button" ?disabled=${!canUndo} @click=${() => orders.undo()}>${words.undo}</button>
        <button type="button" class="button" @click=${() => orders.print()}>${words.print}</button>
        ${sheetButton("regions")} ${sheetButton("help")}</p>
        <p class="note">${words.note}</p>
      </footer>
    </section>`
}

/** On a phone the open panel lies over what is to be read, pointed at or tapped. */
export function coversPage(): boolean {
  return innerWidth <= 480
}
