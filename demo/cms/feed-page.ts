import { html } from "hono/html"
import type { Html } from "../portal/age.ts"
import { cmsPage } from "./frame.ts"

/** Writing an interpretation feed by form: the program is demo/feed-editor. */
export function feedPage(): Html {
  return cmsPage(
    "/cms/feed",
    "政策解读数据",
    html`<link rel="stylesheet" href="/static/cms.css">
<link rel="stylesheet" href="/static/feed-editor.css">
<script src="/civicbridge/civicbridge.js"></script>
<script src="/pages/feed-editor.js" defer></script>`,
    html`<p class="lead">在这里填表，右边就是读者看到的解读面板。规则和必填项写在各栏旁边；导出的文件放到网站上即可使用。</p>
<div class="actions bar"><button type="button" id="sample">填入示例</button><label class="file">导入文件<input type="file" id="import" accept=".json,application/json"></label><button type="button" id="undo" disabled>撤销</button><button type="button" id="redo" disabled>重做</button><button type="button" id="export" disabled>导出文件</button><p id="state" role="status"></p></div>
<p id="faults" role="status"></p>
<div class="feed-columns">
<form id="feed-form" novalidate></form>
<section aria-label="预览"><h2>预览</h2><div id="preview"></div><h2>条款原文</h2><div id="policy"></div></section>
</div>`,
  )
}
