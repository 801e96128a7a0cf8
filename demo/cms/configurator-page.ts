import { readFileSync } from "node:fs"
import { join } from "node:path"
import { html, raw } from "hono/html"
import type { Html } from "../portal/age.ts"
import { cmsPage } from "./frame.ts"

/** Composes the lines a webmaster pastes, and shows them at work on a sample or on a saved page: demo/configurator. */
export function configuratorPage(root: string): Html {
  const { version, files } = JSON.parse(readFileSync(join(root, "dist/widgets/manifest.json"), "utf8"))
  const release = JSON.stringify({ version, integrity: files[`civicbridge-${version}.js`].integrity })
  return cmsPage(
    "/configurator",
    "接入代码",
    html`<link rel="stylesheet" href="/static/cms.css">
<link rel="stylesheet" href="/static/feed-editor.css">
<link rel="stylesheet" href="/static/configurator.css">
<script type="application/json" id="release">${raw(release)}</script>
<script src="/pages/configurator.js" defer></script>`,
    html`<p class="lead">选好要加的组件，右边就是它们在页面上的样子；最后把代码交给网站管理员，粘贴到页面模板里。</p>
<div class="configurator">
<form id="settings" novalidate>
${parts}
${look}
${hosting}
</form>
<section aria-labelledby="preview-heading" class="result">
${preview}
${output}
</section>
</div>`,
  )
}

const parts = html`<fieldset>
<legend>组件</legend>
<div class="part"><label class="switch"><input type="checkbox" name="toolbar" checked> 无障碍工具条</label>
<div class="details" data-of="toolbar">
<label class="switch"><input type="checkbox" name="toolbar-link"> 页面里加一个“无障碍”链接</label>
<label for="launcher">角落里的按钮</label><select id="launcher" name="toolbar-launcher"><option value="">页面没有链接时才显示</option><option value="always">总是显示</option><option value="none">不显示</option></select>
</div></div>
<div class="part"><label class="switch"><input type="checkbox" name="share" checked> 分享按钮</label>
<div class="details" data-of="share">
${text("share-at", "放在哪里", "页面里那个元素的选择器，例如 #zoom、.article", "#zoom")}
<fieldset class="choices"><legend>哪些按钮</legend>${(
  [
    ["wechat", "微信"],
    ["weibo", "微博"],
    ["qq", "QQ"],
    ["qzone", "QQ空间"],
    ["copy", "复制链接"],
    ["cite", "引用"],
    ["system", "更多应用"],
    ["print", "打印"],
  ] as const
).map(
  ([name, label]) =>
    html`<label class="switch"><input type="checkbox" name="network" value="${name}" checked> ${label}</label>`,
)}</fieldset>
</div></div>
<div class="part"><label class="switch"><input type="checkbox" name="interpretation"> 政策解读</label>
<div class="details" data-of="interpretation">
${text("feed", "解读数据的地址", "在“解读数据”页填表导出的文件", "/feeds/202609001.json")}
${text("clauses", "正文在哪里", "政策原文所在元素的 id 或选择器", "zoom")}
${text("interpretation-at", "放在哪里", "留空时是页边的抽屉", "")}
</div></div>
<div class="part"><label class="switch"><input type="checkbox" name="mailbox"> 市长信箱</label>
<div class="details" data-of="mailbox">
${text("mailbox-at", "放在哪里", "页面里那个元素的选择器", "main")}
${text("api", "信箱服务的地址", "与网站同一主机时写路径", "/api/v1")}
<label for="box">写给哪个信箱</label><p class="advice" id="about-box">信箱由服务提供；不选时由来信人自己选。</p><select id="box" name="box" aria-describedby="about-box"><option value="">由来信人选</option></select>
</div></div>
</fieldset>`

const look = html`<fieldset>
<legend>外观与语言</legend>
<div class="row"><label for="theme">配色</label><select id="theme" name="theme"><option value="">默认（蓝）</option><option value="red">红</option><option value="ink">深色</option><option value="plain">素</option></select></div>
<div class="row"><label class="switch"><input type="checkbox" name="own-accent"> 用本站的主色</label><div class="colour"><input type="color" name="accent" value="#1759a8" aria-label="主色" disabled><output id="contrast" for="accent"></output></div></div>
<div class="row"><label for="lang">界面语言</label><select id="lang" name="lang"><option value="">跟随网页的 lang</option><option value="zh-CN">简体中文</option><option value="zh-TW">繁體中文</option><option value="en">English</option></select></div>
</fieldset>`

const hosting = html`<fieldset>
<legend>写法与文件位置</legend>
<div class="row"><label for="way">写法</label><select id="way" name="way"><option value="options">只加一行脚本，由它放好</option><option value="tags">自己在模板里写标签</option></select></div>
<div class="row"><label for="place">文件放在</label><select id="place" name="place"><option value="same">本网站</option><option value="other">另一台主机</option></select></div>
${text("files", "文件所在的地址", "dist/widgets 里的文件放到这里，以斜杠结尾", "/civicbridge/")}
<label class="switch"><input type="checkbox" name="pinned" checked aria-describedby="about-pinned"> 固定版本，并由浏览器核对内容</label>
<p class="advice" id="about-pinned">文件名带版本号，内容不变；升级时换一行代码。</p>
</fieldset>`

const preview = html`<h2 id="preview-heading">预览</h2>
<div class="bar">
<label for="sample" class="inline">页面</label><select id="sample"><option value="/today/zhengce/202609001.html">今日版：政策原文</option><option value="/zhengce/202609001.html">经典版：政策原文</option><option value="/2008/zhengce/202609001.html">2008 版（表格、GBK）：政策原文</option><option value="/today/szxx/">今日版：市长信箱</option><option value="saved">自己网站的页面</option></select>
<button type="button" id="phone" aria-pressed="false">手机宽度</button>
</div>
<div id="saved" hidden>
<label for="saved-address">网页地址</label><p class="advice" id="about-address">只用来补全页面里的相对地址；预览不会去访问它。</p><input id="saved-address" type="url" placeholder="https://www.example.gov.cn/article/1.html" aria-describedby="about-address">
<label for="saved-html">粘贴网页源代码，或者选择保存下来的文件</label><textarea id="saved-html" rows="4" spellcheck="false"></textarea>
<label class="file">选择文件<input type="file" id="saved-files" multiple accept=".html,.htm,.shtml,.css" aria-describedby="about-files"></label><p class="advice" id="about-files">可以同时选网页和它的样式文件。内容只在这台电脑上处理，其中的脚本全部去掉。</p>
</div>
<p id="preview-state" role="status"></p>
<iframe id="preview" title="预览" sandbox="allow-scripts allow-forms allow-popups" referrerpolicy="no-referrer"></iframe>`

const output = html`<h2 id="head-heading">放进 &lt;head&gt; 的代码</h2>${block("head")}
<div id="body-output" hidden><h2 id="body-heading">放在页面里的标签</h2>${block("body")}</div>
<div id="css-output" hidden><h2 id="css-heading">加到网站样式表里</h2>${block("css")}</div>
<h2 id="policy-heading">服务器的安全策略</h2><p class="advice">网站已有内容安全策略（CSP）时，把这些来源并进去；没有时可以照用。</p>${block("policy")}
<h2 id="integrity-heading">完整性校验值</h2>${block("integrity")}
<p id="state" role="status"></p>`

function block(name: string): Html {
  return html`<pre id="${name}" tabindex="0" aria-labelledby="${name}-heading"></pre><p><button type="button" data-copy="${name}" aria-describedby="${name}-heading">复制</button></p>`
}

function text(name: string, label: string, advice: string, value: string): Html {
  return html`<div class="row"><label for="${name}">${label}</label><p class="advice" id="about-${name}">${advice}</p><input id="${name}" name="${name}" type="text" value="${value}" autocomplete="off" spellcheck="false" aria-describedby="about-${name}"></div>`
}
