import { html, raw } from "hono/html"
import { ages, type Html } from "../age.ts"
import { columns, site } from "../content.ts"
import { footerLines } from "../footer.ts"
import { headTags, type PageHead, widgets } from "../metas.ts"

export const prefix = "/today"

/** A whole page in landmarks: banner, navigation, main, footer. */
export function todayPage(head: PageHead, main: Html): Html {
  return html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${headTags(head)}
<link rel="stylesheet" href="/static/today.css">
${widgets}
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header>
<div class="wide masthead">
<p class="brand"><a href="${prefix}/"><img src="/static/mark.svg" alt="" width="52" height="52"><b>${site.name}</b><span>Yunchuan Municipal Government</span></a></p>
<nav class="versions" aria-label="版本与无障碍"><a class="access" href="#" data-civic-open="accessibility">无障碍 · 长者模式</a>${ages.map(
    ({ age, prefix: to, name }) =>
      html`<a href="${to}${head.path}"${raw(age === "today" ? ' aria-current="true"' : "")}>${name}</a>`,
  )}</nav>
</div>
<nav class="columns" aria-label="栏目"><ul class="wide">
${link(head.path, "/", "首页")}${Object.entries(columns).map(([id, { name }]) => link(head.path, `/${id}/`, name))}${link(head.path, "/szxx/", "市长信箱")}
</ul></nav>
</header>
<main id="main" class="wide">
${main}
</main>
<footer><div class="wide">${footerLines(prefix)}</div></footer>
</body>
</html>`
}

function link(path: string, to: string, name: string): Html {
  const here = path === to || (to !== "/" && path.startsWith(to))
  return html`<li><a href="${prefix}${to}"${raw(here ? ` aria-current="${path === to ? "page" : "true"}"` : "")}>${name}</a></li>`
}
