import { html } from "hono/html"
import type { Html } from "../age.ts"
import type { Item } from "../content/item.ts"
import { addressOf } from "../content.ts"
import { prefix } from "./shell.ts"

export function itemRow(item: Item): Html {
  const day = item.published.slice(0, 10)
  return html`<li><a href="${prefix}${addressOf(item)}">${item.title}</a><time datetime="${day}">${day}</time></li>\n`
}
