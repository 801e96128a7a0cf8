import { html, type TemplateResult } from "lit"
import { CivicElement } from "../internal/civic-element.ts"
import { sheet } from "./share-buttons.css"

/** @tagname civic-share-buttons */
export class CivicShareButtons extends CivicElement {
  static override readonly sheets = [sheet]

  protected override render(): TemplateResult {
    return html`<p>share</p>`
  }
}
