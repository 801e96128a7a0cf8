import { html } from "hono/html"
import type { Html, Reply, Skin } from "../age.ts"
import { interpretationPanel, itemBody } from "../body.ts"
import type { ColumnId, Item } from "../content/item.ts"
import { columns, itemsOf } from "../content.ts"
import { columnHead, homeHead, itemHead, mailboxHead, mapHead, missingHead } from "../metas.ts"
import { homeBody } from "./home.ts"
import { itemRow } from "./item-row.ts"
import { prefix, todayPage } from "./shell.ts"

const mailbox = html`<civic-mayor-mailbox api="/api/v1">
<p>这里打不开信箱时，也可以这样写信：<a href="/mailbox">打开写信页</a>。</p>
</civic-mayor-mailbox>`

/** The portal as one would build it today. */
export const todaySkin: Skin = {
  home: () => todayPage(homeHead, homeBody()),
  column: (id) => todayPage(columnHead(id), columnBody(id)),
  item: (item) => todayPage(itemHead(item), articleBody(item)),
  mailbox: (replies) => todayPage(mailboxHead, mailboxBody(replies)),
  map: () => todayPage(mapHead, mapBody()),
  missing: () =>
    todayPage(
      missingHead,
      html`<div class="sheet"><h1>页面不存在</h1><p>您要看的页面可能已经移动。可以回到<a href="${prefix}/">首页</a>，或者从上方栏目进入。</p></div>`,
    ),
}

function columnBody(id: ColumnId): Html {
  const { name, description, note, doing } = columns[id]
  const own = itemsOf(id)
  return html`${trail([[`/${id}/`, name]])}
<div class="sheet"><h1>${name}</h1><p class="about">${description}</p>
${note === undefined ? "" : html`<p class="note">${note}</p>`}
${doing === undefined ? "" : html`<p><a class="button" href="${doing.address}">${doing.words}</a></p>`}
${own.length === 0 ? html`<p class="empty">暂无内容</p>` : html`<ul class="rows">${own.map((item) => itemRow(item))}</ul>`}</div>`
}

function articleBody(item: Item): Html {
  const { name } = columns[item.column]
  return html`${trail([[`/${item.column}/`, name]])}
<article class="sheet reading">
<h1>${item.title}</h1>
<p class="meta">发布时间：${item.published}　来源：${item.source}</p>
${item.box === undefined ? "" : html`<dl class="docbox">${item.box.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>`}
<div id="zoom" class="TRS_Editor">
${itemBody("today", item)}
</div>
<div class="share"><civic-share-buttons></civic-share-buttons></div>
${interpretationPanel("today", item)}
</article>
${item.column === "zhengce" ? question : ""}`
}

/** Below a policy, so that a reader with a question need not look for the mailbox. */
const question = html`<section class="sheet" aria-labelledby="question"><h2 id="question">对这份文件有疑问</h2>
${mailbox}</section>`

function mailboxBody(replies: readonly Reply[]): Html {
  return html`${trail([["/szxx/", "市长信箱"]])}
<div class="sheet"><h1>市长信箱</h1>
<p class="about">来信由市长信箱办公室受理，转承办单位办理；承办单位收到后3个工作日内答复，情况复杂的，会向您说明。</p>
${mailbox}</div>
${replies.length === 0 ? "" : html`<section class="sheet" aria-labelledby="replies"><h2 id="replies">最新公开答复</h2><ul class="rows">${replies.map(({ title, unit, repliedOn }) => html`<li><a href="/mailbox/archive">${title}</a><span>${unit}　${repliedOn}</span></li>`)}</ul></section>`}`
}

function mapBody(): Html {
  return html`${trail([["/map/", "网站地图"]])}
<div class="sheet"><h1>网站地图</h1><ul class="rows">${Object.entries(columns).map(([id, { name, description }]) => html`<li><a href="${prefix}/${id}/">${name}</a><span>${description}</span></li>\n`)}
<li><a href="${prefix}/szxx/">市长信箱</a><span>市民写信、查询答复、浏览公开来信。</span></li></ul></div>`
}

function trail(steps: readonly (readonly [string, string])[]): Html {
  return html`<nav class="trail" aria-label="当前位置">当前位置：<a href="${prefix}/">首页</a>${steps.map(([to, name]) => html` &gt; <a href="${prefix}${to}">${name}</a>`)}</nav>`
}
