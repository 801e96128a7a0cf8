import { html } from "hono/html"
import { addressOf, type ColumnId, columns, type Item, itemById, items, itemsOf, site } from "./content.ts"
import { type Age, type Html, page, prefixOf } from "./layout.ts"

const snippet = { "data-toolbar": "" }

export function homePage(age: Age): Html {
  return page(
    age,
    {
      title: site.title,
      metas: [
        ["ColumnName", "首页"],
        ["ColumnType", "首页"],
      ],
      snippet,
    },
    html`<table class="home" width="100%" border="0" cellspacing="0" cellpadding="0"><tr valign="top">
<td width="640">${lead(age)}${newsBox(age, "yaowen", 6)}${newsBox(age, "gonggao", 6)}</td>
<td width="24"></td>
<td width="316">${mailboxBox(age)}${newsBox(age, "zhengce", 4)}${newsBox(age, "jiedu", 4)}${newsBox(age, "fuwu", 4)}</td>
</tr></table>`,
  )
}

function lead(age: Age): Html {
  const [first] = itemsOf("yaowen")
  if (first === undefined) return html``
  return html`<div class="lead"><h2><a href="${prefixOf(age)}${addressOf(first)}">${first.title}</a></h2><p>${first.summary}</p></div>`
}

function mailboxBox(age: Age): Html {
  return html`<div class="letter"><h3>市长信箱</h3><p>有事您写信，3个工作日内答复。</p>
<p><a class="button" href="${prefixOf(age)}/szxx/">我要写信</a><a href="${prefixOf(age)}/szxx/">查询来信</a></p></div>`
}

function newsBox(age: Age, column: ColumnId, most: number): Html {
  return html`<div class="box"><h3><a href="${prefixOf(age)}/${column}/">${columns[column].name}</a><span><a href="${prefixOf(age)}/${column}/" title="更多${columns[column].name}">更多</a></span></h3>
<ul>${itemsOf(column)
    .slice(0, most)
    .map((item) => listItem(age, item))}</ul></div>`
}

function listItem(age: Age, item: Item): Html {
  return html`<li><a href="${prefixOf(age)}${addressOf(item)}" title="${item.title}">${item.title}</a><span>${item.published.slice(0, 10)}</span></li>\n`
}

export function columnPage(age: Age, id: ColumnId): Html {
  const column = columns[id]
  return page(
    age,
    { title: column.name, metas: columnMetas(id), snippet },
    html`${trail(age, id)}<div class="list"><h1>${column.name}</h1><ul>${itemsOf(id).map((item) => listItem(age, item))}</ul></div>`,
  )
}

export function itemPage(age: Age, item: Item): Html {
  const interpretation = item.feed !== undefined || item.related !== undefined
  return page(
    age,
    { title: item.title, metas: [...columnMetas(item.column), ...articleMetas(item)], snippet },
    html`${trail(age, item.column)}
<div class="article">
<h1>${item.title}</h1>
<p class="meta">发布时间：${item.published}　来源：${item.source}</p>
${item.box === undefined ? "" : documentBox(item.box)}
<div class="TRS_Editor" id="zoom">
${item.paragraphs.map((text) => html`<p>${text}</p>\n`)}
${item.signed === undefined ? "" : html`<p align="right">${item.signed[0]}</p><p align="right">${item.signed[1]}</p>`}
</div>
<div class="share"><civic-share-buttons></civic-share-buttons></div>
${interpretation ? interpretationPanel(age, item) : ""}
</div>`,
  )
}

function documentBox(box: NonNullable<Item["box"]>): Html {
  const rows = []
  for (let at = 0; at < box.length; at += 2) rows.push(box.slice(at, at + 2))
  return html`<table class="docbox" width="100%" border="1" cellspacing="0" cellpadding="6" bordercolor="#c9d3df">
${rows.map((row) => html`<tr>${row.map(([label, value]) => html`<th width="90">${label}</th><td>${value}</td>`)}</tr>\n`)}
</table>`
}

function interpretationPanel(age: Age, item: Item): Html {
  const links = (item.related ?? []).flatMap((id) => {
    const other = itemById(id)
    return other === undefined
      ? []
      : [
          html`<li><a href="${prefixOf(age)}${addressOf(other)}">${other.title}</a><span>${other.published.slice(0, 10)}　${other.source}</span></li>`,
        ]
  })
  const list = html`<h3>${item.column === "jiedu" ? "相关文件" : "相关解读"}</h3><ul>${links}</ul>`
  return item.feed === undefined
    ? html`<civic-interpretation-panel for="zoom">${list}</civic-interpretation-panel>`
    : html`<civic-interpretation-panel for="zoom" src="/feeds/${item.feed}">${list}</civic-interpretation-panel>`
}

function trail(age: Age, id: ColumnId): Html {
  return html`<p class="trail">当前位置：<a href="${prefixOf(age)}/">首页</a> &gt; <a href="${prefixOf(age)}/${id}/">${columns[id].name}</a></p>`
}

function columnMetas(id: ColumnId): [string, string][] {
  const { name, type, description } = columns[id]
  return [
    ["ColumnName", name],
    ["ColumnDescription", description],
    ["ColumnKeywords", `${name},云川市,政务公开`],
    ["ColumnType", type],
  ]
}

function articleMetas(item: Item): [string, string][] {
  return [
    ["ArticleTitle", item.title],
    ["PubDate", item.published],
    ["ContentSource", item.source],
    ["Keywords", `云川市,${columns[item.column].name},${item.source}`],
    ["Description", item.summary],
    ["Url", `https://${site.domain}${addressOf(item)}`],
  ]
}

export function mailboxPage(age: Age): Html {
  return page(
    age,
    {
      title: "市长信箱",
      metas: [
        ["ColumnName", "市长信箱"],
        ["ColumnDescription", "市民写信、查询答复、浏览公开来信。"],
        ["ColumnKeywords", "市长信箱,写信,查询"],
        ["ColumnType", "咨询投诉"],
      ],
      snippet,
    },
    html`<p class="trail">当前位置：<a href="${prefixOf(age)}/">首页</a> &gt; 市长信箱</p>
<div class="mailbox"><h1>市长信箱</h1>
<p class="meta">来信由市长信箱办公室受理，转承办单位办理；承办单位收到后3个工作日内答复，情况复杂的，会向您说明。</p>
<civic-mayor-mailbox api="/api/v1">
<p>您的浏览器没有运行脚本，可以直接在这里写信：<a href="/mailbox">打开写信页</a>。</p>
</civic-mayor-mailbox></div>`,
  )
}

export function missingPage(age: Age): Html {
  return page(
    age,
    { title: "页面不存在", metas: [] },
    html`<div class="article"><h1>页面不存在</h1><p>您要看的页面可能已经移动。可以回到<a href="${prefixOf(age)}/">首页</a>，或者从上方栏目进入。</p></div>`,
  )
}

/** Addresses of every page, for the screenshots and the tests. */
export function allAddresses(): string[] {
  return ["/", ...Object.keys(columns).map((id) => `/${id}/`), ...items.map(addressOf), "/szxx/"]
}
