import { html } from "hono/html"
import { type Age, type Html, prefixOf } from "../age.ts"
import type { Item } from "../content/item.ts"
import { addressOf } from "../content.ts"

export function listItem(age: Age, item: Item): Html {
  const link = html`<a href="${prefixOf(age)}${addressOf(item)}" title="${item.title}">${item.title}</a>`
  const date = item.published.slice(0, 10)
  return age === "2008"
    ? html`<li><font color="#cc0000">·</font> ${link}<span><font color="#666666">${date}</font></span></li>\n`
    : html`<li>${link}<span>${date}</span></li>\n`
}
