import { html, raw } from "hono/html"
import type { HtmlEscapedString } from "hono/utils/html"
import { columns, site } from "./content.ts"

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** `classic`: tables and UTF-8, as many portals are today. `2008`: the same in GBK and quirks mode. */
export type Age = "classic" | "2008"

export interface PageHead {
  readonly title: string
  readonly metas: readonly (readonly [string, string])[]
  /** Written on the one script tag: what the webmaster chooses. */
  readonly snippet?: Readonly<Record<string, string>>
}

/** A whole page of the portal. All links are relative to the age's prefix. */
export function page(age: Age, head: PageHead, main: Html): Html {
  const prefix = prefixOf(age)
  const metas = [
    ["SiteName", site.name],
    ["SiteDomain", site.domain],
    ["SiteIDCode", site.code],
    ...head.metas,
  ]
  const options = Object.entries(head.snippet ?? {})
  return html`${raw(doctype[age])}
<html${raw(age === "2008" ? "" : ' xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN"')}>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=${age === "2008" ? "gb2312" : "utf-8"}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${head.title === site.title ? site.title : `${head.title}_${site.title}`}</title>
${metas.map(([name, content]) => html`<meta name="${name}" content="${content}">\n`)}
<link rel="icon" href="/static/favicon.svg">
<link rel="stylesheet" type="text/css" href="/static/portal.css">
<script type="text/javascript" src="/editors/jquery/jquery.min.js"></script>
<script type="text/javascript" src="/static/portal.js"></script>
<script src="/civicbridge/civicbridge.js" defer${raw(options.map(([name, value]) => ` ${name}="${value}"`).join(""))}></script>
</head>
<body>
${banner(prefix)}
<table class="frame" width="980" border="0" cellspacing="0" cellpadding="0" align="center"><tr><td>
${main}
</td></tr></table>
${footer(prefix)}
</body>
</html>`
}

const doctype: Readonly<Record<Age, string>> = {
  classic:
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
  "2008": "",
}

export function prefixOf(age: Age): string {
  return age === "2008" ? "/2008" : ""
}

function banner(prefix: string): Html {
  return html`<div class="top"><table width="980" border="0" cellspacing="0" cellpadding="0" align="center"><tr>
<td class="brand"><a href="${prefix}/"><b>${site.name}</b><span>YUNCHUAN MUNICIPAL GOVERNMENT</span></a></td>
<td class="tools" align="right"><a href="#" data-civic-open="accessibility">无障碍 · 长者模式</a><i>|</i><a href="${
    prefix === "" ? "/2008/" : "/"
  }">${prefix === "" ? "2008年版页面" : "现行页面"}</a></td>
</tr></table></div>
<div class="nav"><table width="980" border="0" cellspacing="0" cellpadding="0" align="center"><tr>
<td><a href="${prefix}/">首页</a></td>
${Object.entries(columns).map(([id, column]) => html`<td><a href="${prefix}/${id}/">${column.name}</a></td>\n`)}
<td><a href="${prefix}/szxx/">市长信箱</a></td>
</tr></table></div>`
}

function footer(prefix: string): Html {
  return html`<div class="foot"><table width="980" border="0" cellspacing="0" cellpadding="0" align="center"><tr><td align="center">
<p>主办单位：云川市人民政府办公室　承办单位：云川市政务服务和数据管理局</p>
<p>联系电话：0990-8000000　网站标识码：${site.code}　<a href="https://beian.miit.gov.cn/">岭ICP备20269901号-1</a>　岭公网安备 36990102000001号</p>
<p><a href="${prefix}/">网站地图</a>　本站为政民桥（CivicBridge）演示站点，云川市及页面内容均为虚构</p>
</td></tr></table></div>`
}
