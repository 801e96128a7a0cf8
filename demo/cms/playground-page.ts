import { readFileSync } from "node:fs"
import { join } from "node:path"
import { html, raw } from "hono/html"
import type { Html } from "../portal/age.ts"
import { cmsPage } from "./frame.ts"

/** Every attribute of every element to try, with the snippet to copy; made from the built manifest. */
export function playgroundPage(root: string): Html {
  const manifest = readFileSync(join(root, "dist/widgets/custom-elements.json"), "utf8")
  return cmsPage(
    "/playground",
    "组件试用",
    html`<link rel="stylesheet" href="/static/cms.css">
<link rel="stylesheet" href="/static/feed-editor.css">
<script type="application/json" id="manifest">${raw(manifest.replaceAll("<", "\\u003c"))}</script>
<script src="/civicbridge/civicbridge.js"></script>
<script src="/pages/playground.js" defer></script>`,
    html`<p class="lead">选一个组件，改它的属性，下面的代码随之变化，可以直接复制到网站模板里。</p>
<div class="feed-columns">
<form id="controls"><div class="row"><label for="element">组件</label><select id="element"></select></div><div class="row"><label for="theme-name">配色</label><select id="theme-name"><option value="">默认</option><option value="red">红</option><option value="ink">深色</option><option value="plain">素</option></select></div><div class="row"><label for="way">写法</label><select id="way"><option value="tag">写标签</option><option value="options">只写一行脚本</option></select></div><div id="attributes"></div></form>
<section aria-label="效果"><h2>效果</h2><div id="stage"></div><p id="floats" class="advice" hidden>工具条不占正文的位置：按页面右下角的圆按钮打开。</p><h2>代码</h2><pre id="snippet"></pre><p><button type="button" id="copy">复制代码</button> <span id="state" role="status"></span></p></section>
</div>
<div id="zoom"><h2>示例文件</h2><p>第三条　申请人向经常居住地的乡镇人民政府、街道办事处提出申请，不受户籍限制。</p><p>第六条　情况紧急的，应当先行救助，并在10个工作日内补齐手续。</p></div>`,
  )
}
