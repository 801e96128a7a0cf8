import { html } from "hono/html"
import { type Age, type Html, prefixOf, type Reply, type Skin } from "../age.ts"
import { interpretationPanel, itemBody } from "../body.ts"
import type { ColumnId, Item } from "../content/item.ts"
import { columns, itemsOf } from "../content.ts"
import { columnHead, homeHead, itemHead, mailboxHead, mapHead, missingHead } from "../metas.ts"
import { homeBody } from "./home.ts"
import { listItem } from "./list-item.ts"
import { tablePage } from "./shell.ts"

/** Both ages that lay out with tables. */
export function tableSkin(age: Age): Skin {
  const prefix = prefixOf(age)
  return {
    home: () => tablePage(age, homeHead, homeBody(age)),
    column: (id) => tablePage(age, columnHead(id), columnBody(age, id)),
    item: (item) => tablePage(age, itemHead(item), articleBody(age, item)),
    mailbox: (replies) => tablePage(age, mailboxHead, mailboxBody(age, replies)),
    map: () => tablePage(age, mapHead, mapBody(age)),
    missing: () =>
      tablePage(
        age,
        missingHead,
        html`<div class="article"><h1>页面不存在</h1><p>您要看的页面可能已经移动。可以回到<a href="${prefix}/">首页</a>，或者从上方栏目进入。</p></div>`,
      ),
  }
}

function columnBody(age: Age, id: ColumnId): Html {
  const { name, note, doing } = columns[id]
  const own = itemsOf(id)
  return html`${trail(age, id)}<div class="list"><h1>${name}</h1>
${note === undefined ? "" : html`<p class="note">${note}</p>`}
${doing === undefined ? "" : html`<p><a class="button" href="${doing.address}">${doing.words}</a></p>`}
${own.length === 0 ? html`<p>暂无内容</p>` : html`<ul>${own.map((item) => listItem(age, item))}</ul>`}</div>`
}

function articleBody(age: Age, item: Item): Html {
  return html`${trail(age, item.column)}
<div class="article">
<h1>${item.title}</h1>
<p class="meta">发布时间：${item.published}　来源：${item.source}</p>
${item.box === undefined ? "" : documentBox(item.box)}
<div class="TRS_Editor" id="zoom">
${itemBody(age, item)}
</div>
<div class="share"><civic-share-buttons></civic-share-buttons></div>
${interpretationPanel(age, item)}
</div>`
}

function documentBox(box: NonNullable<Item["box"]>): Html {
  const rows = []
  for (let at = 0; at < box.length; at += 2) rows.push(box.slice(at, at + 2))
  return html`<table class="docbox" width="100%" border="1" cellspacing="0" cellpadding="6" bordercolor="#c9d3df">
${rows.map((row) => html`<tr>${row.map(([label, value]) => html`<th scope="row" width="90">${label}</th><td>${value}</td>`)}</tr>\n`)}
</table>`
}

function trail(age: Age, id: ColumnId): Html {
  return html`<p class="trail breadcrumb">当前位置：<a href="${prefixOf(age)}/">首页</a> &gt; <a href="${prefixOf(age)}/${id}/">${columns[id].name}</a></p>`
}

function mailboxBody(age: Age, replies: readonly Reply[]): Html {
  return html`<p class="trail breadcrumb">当前位置：<a href="${prefixOf(age)}/">首页</a> &gt; 市长信箱</p>
<div class="mailbox"><h1>市长信箱</h1>
<p class="meta">来信由市长信箱办公室受理，转承办单位办理；承办单位收到后3个工作日内答复，情况复杂的，会向您说明。</p>
<civic-mayor-mailbox api="/api/v1">
<p>这里打不开信箱时，也可以这样写信：<a href="/mailbox">打开写信页</a>。</p>
</civic-mayor-mailbox></div>
${replies.length === 0 ? "" : html`<div class="list replies"><h2>最新公开答复</h2><ul>${replies.map(({ title, unit, repliedOn }) => html`<li><a href="/mailbox/archive" title="${title}">${title}</a><span>${unit}　${repliedOn}</span></li>`)}</ul></div>`}`
}

function mapBody(age: Age): Html {
  const prefix = prefixOf(age)
  return html`<p class="trail breadcrumb">当前位置：<a href="${prefix}/">首页</a> &gt; 网站地图</p><div class="list"><h1>网站地图</h1>
<ul>${Object.entries(columns).map(([id, { name, description }]) => html`<li><a href="${prefix}/${id}/">${name}</a><span>${description}</span></li>\n`)}
<li><a href="${prefix}/szxx/">市长信箱</a><span>市民写信、查询答复、浏览公开来信。</span></li></ul></div>`
}
