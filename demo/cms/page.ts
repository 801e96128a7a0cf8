import { html } from "hono/html"
import type { Html } from "../portal/age.ts"
import { actions, cmsPage, headFields } from "./frame.ts"

/** The editing page of a small CMS: two editors and a text box, as one finds them in the back ends of portals. */
export function editPage(): Html {
  return cmsPage(
    "/cms/",
    "编辑信息",
    html`<link rel="stylesheet" href="/editors/wangeditor/css/style.css">
<link rel="stylesheet" href="/static/cms.css">
<script src="/editors/wangeditor/index.js" defer></script>
<script src="/editors/tinymce/tinymce.min.js" defer></script>
<script src="/static/cms.js" defer></script>`,
    html`<p class="lead">本页有两种编辑器和一个文本框，<a href="/cms/more">另一页</a>还有四种。装上政民桥扩展后，在任何一个里书写都会得到提示；内容不会离开这台电脑。</p>
<form id="draft" action="/cms/publish" method="post">
${headFields()}
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
${actions}
</form>`,
  )
}

/** Four more that old and new back ends use: three of them keep the text in a frame. */
export function morePage(): Html {
  return cmsPage(
    "/cms/more",
    "更多编辑器",
    html`<link rel="stylesheet" href="/editors/quill/quill.snow.css">
<link rel="stylesheet" href="/static/cms.css">
<script src="/editors/ueditor/ueditor.config.js" defer></script>
<script src="/editors/ueditor/ueditor.all.min.js" defer></script>
<script src="/editors/ueditor/lang/zh-cn/zh-cn.js" defer></script>
<script src="/editors/ckeditor4/ckeditor.js" defer></script>
<script src="/editors/quill/quill.js" defer></script>
<script src="/editors/kindeditor/kindeditor-all-min.js" defer></script>
<script src="/editors/kindeditor/lang/zh-CN.js" defer></script>
<script src="/static/cms-more.js" defer></script>`,
    html`<p class="lead">UEditor、KindEditor和CKEditor 4是旧后台里常见的编辑器，Quill 2较新；用法与<a href="/cms/">编辑信息</a>页相同。</p>
<form id="draft" action="/cms/publish" method="post">
${headFields()}
<section class="row" aria-labelledby="ueditor-label">
<h2 id="ueditor-label">正文 <small>UEditor 1.4.3，内容在框架页里</small></h2>
<div id="ueditor"></div>
</section>
<section class="row">
<h2><label for="ckeditor">附件说明</label> <small>CKEditor 4.22，内容在框架页里</small></h2>
<textarea id="ckeditor" name="attachment"></textarea>
</section>
<section class="row" aria-labelledby="quill-label">
<h2 id="quill-label">摘要 <small>Quill 2</small></h2>
<div class="editor"><div id="quill"></div></div>
</section>
<section class="row">
<h2><label for="kindeditor">备注</label> <small>KindEditor 4.1，内容在框架页里</small></h2>
<textarea id="kindeditor" name="note"></textarea>
</section>
${actions}
</form>`,
  )
}
