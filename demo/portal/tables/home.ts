import { html } from "hono/html"
import { type Age, type Html, prefixOf } from "../age.ts"
import type { ColumnId } from "../content/item.ts"
import { addressOf, columns, itemsOf } from "../content.ts"
import { listItem } from "./list-item.ts"

export function homeBody(age: Age): Html {
  return html`<h1 class="hidden">云川市人民政府门户网站</h1>
<table class="home" width="100%" border="0" cellspacing="0" cellpadding="0"><tr valign="top">
<td width="640">${lead(age)}${newsBox(age, "yaowen", 7)}${newsBox(age, "gonggao", 7)}${newsBox(age, "jiedu", 5)}${newsBox(age, "zhengji", 2)}</td>
<td width="24"></td>
<td width="316">${mailboxBox(age)}${newsBox(age, "zhengce", 4)}${newsBox(age, "fuwu", 6)}</td>
</tr></table>`
}

function lead(age: Age): Html {
  const [first] = itemsOf("yaowen")
  if (first === undefined) return html``
  return html`<div class="lead"><h2><a href="${prefixOf(age)}${addressOf(first)}">${first.title}</a></h2><p>${first.summary}</p></div>`
}

function mailboxBox(age: Age): Html {
  const address = `${prefixOf(age)}/szxx/`
  return html`<div class="letter"><h2>市长信箱</h2><p>有事您写信，承办单位3个工作日内答复。</p>
<p><a class="button" href="${address}">我要写信</a><a href="${address}#query">查询来信</a></p></div>`
}

function newsBox(age: Age, column: ColumnId, most: number): Html {
  const address = `${prefixOf(age)}/${column}/`
  const { name } = columns[column]
  return html`<div class="box"><h2><a href="${address}">${name}</a><span><a href="${address}" title="更多${name}">更多</a></span></h2>
<ul>${itemsOf(column)
    .slice(0, most)
    .map((item) => listItem(age, item))}</ul></div>`
}
