import { html, raw } from "hono/html"
import { type Age, type Html, prefixOf } from "./age.ts"
import type { Item } from "./content/item.ts"
import { addressOf, itemById } from "./content.ts"

/** A line such as 一、总体要求 is a heading; one with a full stop is a paragraph that begins with a number. */
const headingLine = /^[一二三四五六七八九十]+、[^。：；]{2,16}$/

/** The text of an item, its figures and its signature; each age marks it up in its own way. */
export function itemBody(age: Age, item: Item): Html {
  const { picture, table, guide, signed, annex } = item
  return html`${picture === undefined ? "" : html`<p class="picture"><img src="${picture.src}" alt="${picture.alt}" width="880" height="280"></p>\n`}
${item.paragraphs.map((text) => paragraph(age, text))}
${guide === undefined ? "" : guideTable(guide)}
${table === undefined ? "" : figures(table)}
${signed === undefined ? "" : signature(age, signed)}
${
  annex === undefined
    ? ""
    : html`<p class="inner-title"${raw(age === "today" ? "" : ' align="center"')}><strong>${annex.title}</strong></p>
${annex.paragraphs.map((text) => paragraph(age, text))}`
}`
}

function paragraph(age: Age, text: string): Html {
  const isHeading = headingLine.test(text)
  if (age === "today" && isHeading) return html`<h2>${text}</h2>\n`
  if (age === "2008") return html`<p><font size="3">${isHeading ? html`<b>${text}</b>` : text}</font></p>\n`
  return isHeading ? html`<p><strong>${text}</strong></p>\n` : html`<p>${text}</p>\n`
}

function guideTable(guide: NonNullable<Item["guide"]>): Html {
  return html`<table class="guide" width="100%" border="1" cellspacing="0" cellpadding="8" bordercolor="#c9d3df">
${guide.map(([name, value]) => html`<tr><th scope="row" width="110">${name}</th><td>${value}</td></tr>\n`)}
</table>`
}

function figures({ caption, rows }: NonNullable<Item["table"]>): Html {
  const [head = [], ...rest] = rows
  return html`<table class="figures" width="100%" border="1" cellspacing="0" cellpadding="8" bordercolor="#c9d3df">
<caption>${caption}</caption>
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rest.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table>`
}

function signature(age: Age, [office, day]: readonly [string, string]): Html {
  const mark = raw(age === "today" ? 'class="signature"' : 'align="right"')
  return html`<p ${mark}>${office}</p><p ${mark}>${day}</p>`
}

/** The panel of a policy or an interpretation, with plain links for readers without scripts; nothing for other items. */
export function interpretationPanel(age: Age, item: Item): Html {
  if (item.feed === undefined && item.related === undefined) return html``
  const links = (item.related ?? []).flatMap((id) => {
    const other = itemById(id)
    if (other === undefined) return []
    const date = other.published.slice(0, 10)
    return [
      html`<li><a href="${prefixOf(age)}${addressOf(other)}">${other.title}</a><span>${date}　${other.source}</span></li>`,
    ]
  })
  const list = html`<h2>${item.column === "jiedu" ? "相关文件" : "相关解读"}</h2><ul>${links}</ul>`
  return item.feed === undefined
    ? html`<civic-interpretation-panel for="zoom">${list}</civic-interpretation-panel>`
    : html`<civic-interpretation-panel for="zoom" src="/feeds/${item.feed}">${list}</civic-interpretation-panel>`
}
