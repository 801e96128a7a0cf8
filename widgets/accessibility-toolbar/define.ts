import { CivicAccessibilityToolbar } from "./accessibility-toolbar.ts"

declare global {
  interface HTMLElementTagNameMap {
    "civic-accessibility-toolbar": CivicAccessibilityToolbar
  }
}

if (!customElements.get("civic-accessibility-toolbar")) {
  customElements.define("civic-accessibility-toolbar", CivicAccessibilityToolbar)
}
