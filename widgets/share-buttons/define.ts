import { CivicShareButtons } from "./share-buttons.ts"

declare global {
  interface HTMLElementTagNameMap {
    "civic-share-buttons": CivicShareButtons
  }
}

if (!customElements.get("civic-share-buttons")) {
  customElements.define("civic-share-buttons", CivicShareButtons)
}
