/** The two pages on which every function of the toolbar is tried. */
import { encodeGbk } from "../../../demo/gbk.ts"

export interface FunctionsHost {
  readonly name: string
  readonly title: string
}

export const functionsHosts: readonly FunctionsHost[] = [
  { name: "functions-old", title: "quirks mode, GBK, jQuery 1.12, layout table in pixels" },
  { name: "functions-strict", title: "strict policy, prototype.js, Mongolian and right-to-left text" },
]

const sentences =
  "各有关单位要在十一月十五日前完成设备检修。公布服务电话，安排人员昼夜值守。群众反映的问题要当天受理。"

export function functionsPage({ name }: FunctionsHost, trigger: string): string | Uint8Array {
  const old = name === "functions-old"
  const charset = old
    ? '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'
    : '<meta charset="utf-8">'
  const library = old ? "jquery/dist/jquery.js" : "prototype/prototype.js"
  const html = `${old ? "" : "<!DOCTYPE html>"}<html${old ? "" : ' lang="zh-CN"'}><head>${charset}<title>云川市人民政府</title>
<script src="/page/begin.js?${old ? "old" : "strict"}"></script><link rel="stylesheet" href="/old.css"><script src="/lib/${library}"></script>
<script src="/dist/civicbridge.js" data-toolbar></script></head><body>
<div id="couplet">对联广告</div><div id="head">${trigger}</div>
<table id="shell" width="1000" cellspacing="0"><tr><td width="200" id="side"><ul><li><a href="#1" id="first">机构职能</a></li><li><a href="#2">信息公开指南</a></li></ul></td>
<td width="800"><h1>关于做好冬季供暖工作的通知</h1><div id="zoom"><p id="one">${sentences}</p>${`<p>${sentences}</p>`.repeat(4)}
<p id="pictures"><img id="moving" src="/moving.gif" width="40" height="40" alt="施工示意"></p></div>
<div class="banner"><span id="layer"></span></div></td></tr></table>
<marquee id="ticker" width="400">热烈欢迎各位来宾莅临我市考察指导工作</marquee><p id="spin">滚动</p>
${old ? "" : '<p id="arabic" dir="rtl">إشعار بشأن التدفئة في فصل الشتاء</p><div id="mongolian">ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ ᠮᠡᠳᠡᠭᠳᠡᠯ</div>'}
<form><input id="query" value="不要读我"><button type="button" id="go">查询</button></form>
<iframe id="inner" src="/inner" width="300" height="80"></iframe><script src="/page/functions.js"></script></body></html>`
  return old ? encodeGbk(html) : html
}

/** What a visitor sees next; it writes down its colours at its first frame. */
export const nextPage = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>下一页</title><script src="/page/begin.js?next"></script>
<script src="/dist/civicbridge.js" data-toolbar></script></head><body><p>下一页的正文</p></body></html>`
