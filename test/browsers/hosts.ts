/** The pages that portals of the last twenty years are, each with all four elements in it. */
import { encodeGbk } from "../../demo/gbk.ts"
import { paragraphs } from "../widgets/policy-sample.ts"

export interface Host {
  readonly name: string
  /** What it is, for the table. */
  readonly title: string
  readonly quirks?: boolean
  readonly csp?: boolean
  readonly gbk?: boolean
  /** Libraries in their order, as paths under /lib/. */
  readonly libraries?: readonly string[]
  readonly style?: string
  /** Body of a function: what the host's scripts cannot do any more, or an empty text. */
  readonly works: string
}

const plainClick =
  "var n=0,o=document.getElementById('own');o.addEventListener('click',function(){n++});o.click();return n===1?'':'click'"

/** A panel in the middle of a page keeps the room that its webmaster gives it. */
export const panelRoom = "civic-interpretation-panel{--civic-panel-height:720px}"

export const hosts: readonly Host[] = [
  { name: "plain", title: "standards mode, UTF-8", works: plainClick },
  { name: "quirks", title: "quirks mode, layout table", quirks: true, works: plainClick },
  {
    name: "prototype",
    title: "prototype.js 1.7.3 + script.aculo.us 1.9",
    libraries: ["prototype/prototype.js", "scriptaculous/scriptaculous.js", "scriptaculous/effects.js"],
    works: `var n=0;$('own').observe('click',function(){n++});$('own').click();if(n!==1)return 'observe';
if($$('#host p').pluck('tagName').uniq().join()!=='P')return '$$';if(Object.toJSON([1,{a:2}])!=='[1,{"a":2}]')return Object.toJSON([1,{a:2}]);
if(!Array.prototype.each||!Array.prototype.without)return 'each';$('own').setStyle({top:'1px'});return typeof Effect.Fade==='function'?'':'Effect'`,
  },
  {
    name: "mootools",
    title: "MooTools 1.4.5",
    libraries: ["mootools/mootools-core-nc.js"],
    works: `var n=0,o=document.id('own');o.addEvent('click',function(){n++});o.fireEvent('click');if(n!==1)return 'addEvent';
if($$('#host p').get('tag')[0]!=='p')return '$$';if(!new Class({Extends:Events}))return 'Class';return JSON.encode([1])==='[1]'?'':'JSON'`,
  },
  {
    name: "mootools-csp",
    title: "MooTools 1.4.5 under a strict policy",
    csp: true,
    libraries: ["mootools/mootools-core-nc.js"],
    works: "return $$('#host p').length>0?'':'$$'",
  },
  {
    name: "jquery",
    title: "jQuery 1.12",
    quirks: true,
    libraries: ["jquery/dist/jquery.js"],
    works: `var n=0;jQuery('#own').on('click',function(){n++}).trigger('click');if(n!==1)return 'on';
return jQuery('#host').find('p').length>0&&jQuery.inArray(2,[1,2])===1?'':'find'`,
  },
  { name: "csp", title: "strict Content-Security-Policy", csp: true, works: plainClick },
  { name: "gbk", title: "GBK page, script tag without charset", gbk: true, works: plainClick },
  {
    name: "hostile",
    title: "`*{…!important}` style sheet",
    quirks: true,
    works: plainClick,
    style: `*{font-size:12px!important;line-height:1!important;color:#999!important;letter-spacing:3px!important;
text-align:right!important;text-indent:2em!important;font-family:serif!important;word-break:break-all!important}
div,span,p,section,ul,ol,li,h1,h2,h3,form,fieldset{margin:0!important;padding:0!important;border:0!important}
a{float:left;text-decoration:none!important}img,svg{border:3px solid red!important;width:12px!important;height:12px!important}
button,input,select,textarea{width:100%!important;height:18px!important;background:#ff0!important}
body>*{min-height:0!important}dialog,header,nav{display:none!important}`,
  },
]

/** The page as the portal sends it; `files` is the other origin, where our built files lie. */
export function pageOf(host: Host, files: string): string | Uint8Array {
  const doctype = host.quirks ? "" : "<!DOCTYPE html>"
  const charset = host.gbk
    ? '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'
    : '<meta charset="utf-8">'
  const libraries = (host.libraries ?? []).map((path) => `<script src="/lib/${path}"></script>`).join("")
  const inside = content(
    host.quirks ? (inner) => `<table width="1000"><tr><td>${inner}</td></tr></table>` : same,
  )
  const html = `${doctype}<html><head>${charset}<title>云川市人民政府门户网站</title>
<meta name="viewport" content="width=device-width"><meta name="ArticleTitle" content="关于支持小微企业稳岗扩岗的通知"><meta name="Description" content="稳岗扩岗">
<script src="/page/watch.js"></script><link rel="stylesheet" href="/host/${host.name}.css">${libraries}
<script src="/host/${host.name}.js"></script><script src="${files}/civicbridge.js" data-toolbar></script></head>
<body>${inside}<script src="/page/probe.js"></script></body></html>`
  return host.gbk ? encodeGbk(html) : html
}

const same = (inner: string): string => inner

function content(wrap: (inner: string) => string): string {
  const policy = paragraphs.map((text) => `<p>${text}</p>`).join("")
  return `<div id="host"><h1>政务公开</h1><p><a href="#open" data-civic-open="accessibility">无障碍浏览</a> <button id="own" type="button">本站按钮</button></p>
<div id="zoom">${policy}</div></div>
${wrap('<civic-share-buttons></civic-share-buttons><p data-mark="share">分享之后</p>')}
${wrap('<civic-interpretation-panel for="zoom" src="/feed.json"><ul><li><a href="/1.html">一图读懂</a></li></ul></civic-interpretation-panel><p data-mark="panel">解读之后</p>')}
${wrap('<civic-mayor-mailbox api="/api/v1"><form action="/old" method="post"><input name="title"><button>提交</button></form></civic-mayor-mailbox>')}`
}

export function hostScript(host: Host): string {
  return `window.civicHostWorks=function(){try{${host.works}}catch(e){return String(e)}};
document.addEventListener('DOMContentLoaded',function(){window.civicHostText=document.getElementById('host').textContent.replace(/\\s+/g,'')});`
}
