import { html } from "hono/html"
import type { Html } from "../age.ts"
import type { ColumnId, Item } from "../content/item.ts"
import { addressOf, columns, itemById, itemsOf } from "../content.ts"
import { itemRow } from "./item-row.ts"
import { prefix } from "./shell.ts"

/** What people come for, in the order of the counter's own figures. */
const entrances: readonly (readonly [string, string, string])[] = [
  ["202611031", "elevator", "提取公积金"],
  ["202609030", "card", "申领居住证"],
  ["202606030", "school", "小学入学"],
  ["202611030", "elder", "老年人优待"],
  ["202607030", "shop", "开办小店"],
  ["202605030", "house", "查不动产"],
  ["202604030", "key", "申请公租房"],
  ["202602030", "care", "残疾人补贴"],
]

export function homeBody(): Html {
  const [first, ...news] = itemsOf("yaowen")
  return html`<h1 class="hidden">云川市人民政府门户网站</h1>
<div class="opening">
${first === undefined ? "" : lead(first)}
<section class="letter" aria-labelledby="letter"><h2 id="letter">市长信箱</h2>
<p><span>有事您写信，</span><span>承办单位3个工作日内答复。</span></p>
<p class="actions"><a class="button" href="${prefix}/szxx/">我要写信</a><a href="${prefix}/szxx/#query">查询来信</a></p></section>
</div>
<section class="entrances" aria-labelledby="entrances"><h2 id="entrances">常办事项</h2><ul>
${entrances.map(([id, icon, word]) => entrance(id, icon, word))}
</ul></section>
<div class="pair">${list("yaowen", news.slice(0, 6))}${list("gonggao", itemsOf("gonggao").slice(0, 6))}</div>
${policies()}
<div class="pair">${list("jiedu", itemsOf("jiedu").slice(0, 4))}${list("zhengji", itemsOf("zhengji"))}</div>`
}

function lead(item: Item): Html {
  return html`<section class="lead" aria-labelledby="lead"><p class="kicker">${columns.yaowen.name}　${item.published.slice(0, 10)}</p>
<h2 id="lead"><a href="${prefix}${addressOf(item)}">${item.title}</a></h2><p>${item.summary}</p></section>`
}

function entrance(id: string, icon: string, word: string): Html {
  const item = itemById(id)
  if (item === undefined) return html``
  return html`<li><a href="${prefix}${addressOf(item)}"><svg viewBox="0 0 48 48" aria-hidden="true" focusable="false"><use href="/static/icons.svg#${icon}"/></svg><span>${word}</span></a></li>\n`
}

function list(column: ColumnId, some: readonly Item[]): Html {
  const { name } = columns[column]
  const address = `${prefix}/${column}/`
  return html`<section class="sheet" aria-labelledby="${column}"><h2 id="${column}"><a href="${address}">${name}</a></h2>
<ul class="rows">${some.map((item) => itemRow(item))}</ul><p class="more"><a href="${address}">更多${name}</a></p></section>`
}

/** Policies as cards, each with the way to its plain words. */
function policies(): Html {
  return html`<section class="policies" aria-labelledby="zhengce"><h2 id="zhengce"><a href="${prefix}/zhengce/">政策文件</a></h2><ul>
${itemsOf("zhengce").map((item) => {
  const number = item.box?.find(([label]) => label === "发文字号")?.[1] ?? ""
  const plain = itemById(item.related?.[0] ?? "")
  return html`<li class="sheet"><p class="meta">${number}　${item.published.slice(0, 10)}</p><h3><a href="${prefix}${addressOf(item)}">${item.title}</a></h3>${
    plain === undefined
      ? ""
      : html`<p class="plain"><a href="${prefix}${addressOf(plain)}">看解读：${plain.title}</a></p>`
  }</li>\n`
})}
</ul></section>`
}
