import { CivicInterpretationPanel } from "./interpretation-panel.ts"

declare global {
  interface HTMLElementTagNameMap {
    "civic-interpretation-panel": CivicInterpretationPanel
  }
}

if (!customElements.get("civic-interpretation-panel")) {
  customElements.define("civic-interpretation-panel", CivicInterpretationPanel)
}
