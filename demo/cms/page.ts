import { html } from "hono/html"
import { columns, site } from "../portal/content.ts"
import type { Html } from "../portal/layout.ts"

/** The editing page of a small CMS: three real editors, as one finds them in the back ends of portals. */
export function editPage(): Html {
  return html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>编辑信息 - ${site.name}内容管理</title>
<link rel="stylesheet" href="/editors/wangeditor/css/style.css">
<link rel="icon" href="/static/favicon.svg">
<link rel="stylesheet" href="/static/cms.css">
<script src="/editors/wangeditor/index.js" defer></script>
<script src="/editors/tinymce/tinymce.min.js" defer></script>
<script src="/static/cms.js" defer></script>
</head>
<body>
<header><b>${site.name}</b><span>内容管理</span><nav><a href="/cms/" aria-current="page">编辑信息</a><a href="/">返回门户</a></nav></header>
<main>
<h1>编辑信息</h1>
<p class="lead">本页有三种编辑器。装上政民桥扩展后，在任何一个里书写都会得到提示；内容不会离开这台电脑。</p>
<form id="draft" action="/cms/publish" method="post">
<div class="row">
<label for="title">标题</label>
<input id="title" name="title" type="text" maxlength="120" autocomplete="off" placeholder="请输入标题">
</div>
<div class="pair">
<div class="row"><label for="column">栏目</label><select id="column" name="column">${Object.entries(
    columns,
  ).map(([id, column]) => html`<option value="${id}">${column.name}</option>`)}</select></div>
<div class="row"><label for="source">来源</label><input id="source" name="source" type="text" value="云川市人民政府办公室"></div>
</div>
<section class="row" aria-labelledby="wang-label">
<h2 id="wang-label">正文 <small>wangEditor 5</small></h2>
<div class="editor"><div id="wangeditor-toolbar"></div><div id="wangeditor"></div></div>
</section>
<section class="row">
<h2><label for="tinymce">附件说明</label> <small>TinyMCE 8，内容在框架页里</small></h2>
<textarea id="tinymce" name="attachment"></textarea>
</section>
<section class="row">
<h2><label for="textarea">摘要</label> <small>普通文本框</small></h2>
<textarea id="textarea" name="summary" rows="5" placeholder="一两句话说明主要内容"></textarea>
</section>
<div class="actions"><button type="submit" id="publish">发布</button><button type="button" id="sample">填入示例文字</button><p id="state" role="status"></p></div>
</form>
</main>
</body>
</html>`
}

export interface Published {
  readonly title: string
  readonly column: string
  readonly source: string
  readonly body: string
}

/** What the CMS would put on the portal, shown as text: the demo does not publish HTML from outside. */
export function publishedPage({ title, column, source, body }: Published): Html {
  const name = Object.entries(columns).find(([id]) => id === column)?.[1].name ?? column
  return html`<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>已发布 - ${site.name}内容管理</title><link rel="icon" href="/static/favicon.svg">
<link rel="stylesheet" href="/static/cms.css"></head>
<body><header><b>${site.name}</b><span>内容管理</span><nav><a href="/cms/">编辑信息</a><a href="/">返回门户</a></nav></header>
<main><h1>已发布（演示）</h1><dl><dt>标题</dt><dd>${title || "（无标题）"}</dd><dt>栏目</dt><dd>${name}</dd><dt>来源</dt><dd>${source}</dd><dt>正文源码</dt><dd><pre>${body}</pre></dd></dl>
<p><a href="/cms/">继续编辑</a></p></main></body></html>`
}
