import { html, raw } from "hono/html"
import type { Html } from "../portal/age.ts"
import { columns, site } from "../portal/content.ts"

const pages = [
  ["/cms/", "编辑信息"],
  ["/cms/more", "更多编辑器"],
  ["/cms/feed", "解读数据"],
  ["/cms/published", "已发布"],
  ["/playground", "组件试用"],
  ["/configurator", "接入代码"],
  ["/docs/", "文档"],
  ["/", "返回门户"],
] as const

/** A page of the back end; `assets` are the editors' own files. */
export function cmsPage(here: string, title: string, assets: Html, main: Html): Html {
  return html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - ${site.name}内容管理</title>
<link rel="icon" href="/static/favicon.svg">
${assets}
</head>
<body>
<header><b>${site.name}</b><span>内容管理</span><nav aria-label="内容管理">${pages.map(
    ([to, name]) => html`<a href="${to}"${raw(to === here ? ' aria-current="page"' : "")}>${name}</a>`,
  )}</nav></header>
<main>
<h1>${title}</h1>
${main}
</main>
</body>
</html>`
}

/** Title, column and source: what every form of the CMS begins with. */
export function headFields(): Html {
  return html`<div class="row">
<label for="title">标题</label>
<input id="title" name="title" type="text" maxlength="120" autocomplete="off" placeholder="请输入标题">
</div>
<div class="pair">
<div class="row"><label for="column">栏目</label><select id="column" name="column">${Object.entries(
    columns,
  ).map(([id, column]) => html`<option value="${id}">${column.name}</option>`)}</select></div>
<div class="row"><label for="source">来源</label><input id="source" name="source" type="text" value="云川市人民政府办公室"></div>
</div>`
}

export const actions = html`<div class="actions"><button type="submit" id="publish">发布</button><button type="button" id="sample">填入示例文字</button><p id="state" role="status"></p></div>`
