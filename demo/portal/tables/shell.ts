import { html, raw } from "hono/html"
import { type Age, ages, type Html, prefixOf } from "../age.ts"
import { columns, itemsOf, site } from "../content.ts"
import { footerLines } from "../footer.ts"
import { headTags, type PageHead, widgets } from "../metas.ts"

/** A whole page in tables. In 2008 there is no doctype, and the charset stands in the page alone. */
export function tablePage(age: Age, head: PageHead, main: Html): Html {
  const old = age === "2008"
  return html`${raw(old ? "" : '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">')}
<html${raw(old ? "" : ' xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN"')}>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=${old ? "gb2312" : "utf-8"}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${headTags(head)}
<link rel="stylesheet" type="text/css" href="/static/portal.css">
${old ? html`<link rel="stylesheet" type="text/css" href="/static/portal-2008.css">` : ""}
<script type="text/javascript" src="/editors/jquery/jquery.min.js"></script>
<script type="text/javascript" src="/static/portal.js"></script>
${widgets}
</head>
<body${raw(old ? ' bgcolor="#e6eef7" text="#000000" link="#003399"' : "")}>
<a class="skip" href="#main">跳到正文</a>
${banner(age, head.path)}
${old ? ticker() : ""}
<table id="main" class="frame" width="980" border="0" cellspacing="0" cellpadding="0" align="center"${raw(old ? "" : ' role="main"')}><tr><td>
${main}
</td></tr></table>
<div class="foot"${raw(old ? "" : ' role="contentinfo"')}>${footerLines(prefixOf(age))}</div>
</body>
</html>`
}

function banner(age: Age, path: string): Html {
  const prefix = prefixOf(age)
  const role = raw(age === "2008" ? "" : ' role="banner"')
  const switches = ages.map(({ age: other, prefix: to, name }) =>
    other === age ? html`<i>|</i><b>${name}</b>` : html`<i>|</i><a href="${to}${path}">${name}</a>`,
  )
  return html`<div class="top"${role}><table width="980" border="0" cellspacing="0" cellpadding="0" align="center"><tr>
<td class="brand nav-home"><a href="${prefix}/"><b>${site.name}</b><span>YUNCHUAN MUNICIPAL GOVERNMENT</span></a></td>
<td class="tools nav-tools" align="right"><a href="#" data-civic-open="accessibility">无障碍 · 长者模式</a>${switches}</td>
</tr></table></div>
<div class="nav"${raw(age === "2008" ? "" : ' role="navigation" aria-label="栏目"')}><table width="980" border="0" cellspacing="0" cellpadding="0" align="center"><tr>
<td><a href="${prefix}/">首页</a></td>
${Object.entries(columns).map(([id, column]) => html`<td><a href="${prefix}/${id}/">${column.name}</a></td>\n`)}
<td><a href="${prefix}/szxx/">市长信箱</a></td>
</tr></table></div>`
}

/** Portals of that time let the newest notices run across the page; it stops under the pointer. */
function ticker(): Html {
  const newest = itemsOf("gonggao").slice(0, 3)
  return html`<table class="ticker" width="980" border="0" cellspacing="0" cellpadding="4" align="center"><tr>
<td width="80"><font color="#cc0000"><b>最新公告</b></font></td>
<td class="nav-ticker"><marquee scrollamount="3" scrolldelay="60">${newest.map(({ title }) => html`<font color="#003399">◆ ${title}</font>　　`)}</marquee></td>
</tr></table>`
}
