/** The worst of what a page's own scripts do, one page each. */
import { type PortalTemplate, policyTitle, site } from "./portal-page.ts"

const open = '<a href="#open" data-civic-open="accessibility">无障碍浏览</a>'
const p = (paragraph: string) => `<p>${paragraph}</p>`
const plain: PortalTemplate["html"] = ({ charset, script, share, panel, mailbox, text }) =>
  `<!DOCTYPE html><html lang="zh-CN"><head>${charset}<title>${policyTitle}</title><link rel=stylesheet href=style.css><script src=own.js></script></head><body><div id=top>${site} ${open}</div><div id=zoom>${text(p)}</div>${share}<p data-mark=share><a id=own onclick="own++;return false" href="#">x</a></p>${panel}${mailbox}${script}</body></html>`

/** Written before browsers had these, never asking whether they have them now. */
const ownArrays: PortalTemplate = {
  name: "own-arrays",
  title: "nasty: Array, String, Element and NodeList prototypes replaced by home-made ones that for-in finds",
  ways: ["tags"],
  html: plain,
  own: `var own=0,A=Array.prototype;A.each=A.forEach=function(f){for(var i=0;i<this.length;i++)f(this[i],i)};A.map=function(f){var r=[];for(var i=0;i<this.length;i++)r[r.length]=f(this[i],i);return r};
A.filter=function(f){var r=[];for(var i=0;i<this.length;i++)if(f(this[i],i))r[r.length]=this[i];return r};A.indexOf=function(v){for(var i=0;i<this.length;i++)if(this[i]===v)return i;return -1};A.unique=A.flat=function(){return 'flat'};A.insert=function(i,v){this.splice(i,0,v)};A.last=function(){return this[this.length-1]};
String.prototype.trim=function(){return this.replace(/^\\s+|\\s+$/g,'')};String.prototype.format=function(){return this};String.prototype.includes=function(s){return this.indexOf(s)>-1};Element.prototype.remove=function(){if(this.parentNode)this.parentNode.removeChild(this)};NodeList.prototype.forEach=function(f){for(var i=0;i<this.length;i++)f(this[i],i)};
Number.prototype.toFixed2=function(){return '2'};Object.keys=function(o){var r=[];for(var k in o)if(Object.prototype.hasOwnProperty.call(o,k))r[r.length]=k;return r};
function pageFacts(){document.getElementById('own').onclick();var n=0;for(var k in [])n++;return [own,n,[1].flat(),[1,2].last()].join()}`,
}

const oldLoader: PortalTemplate = {
  name: "old-loader",
  title:
    "nasty: define, require, seajs and KISSY of an old module loader left behind, anonymous modules counted",
  ways: ["options"],
  html: ({ charset, script, share, panel, mailbox, text }) =>
    `<!DOCTYPE html><html><head>${charset}<title>${policyTitle}</title><link rel=stylesheet href=style.css><script src=own.js></script>${script}</head><body><div id=top>${site} ${open}</div><div id=zoom>${text(p)}</div>${share}<p data-mark=share><a id=own onclick="own++;return false" href="#">x</a></p>${panel}${mailbox}</body></html>`,
  own: `var own=0,defined=[];window.define=function(id,deps,f){defined.push(typeof id)};define.amd={jQuery:true};define.cmd={};window.require=function(){throw new Error('require')};require.config=function(){};window.exports={};window.module={exports:exports};window.seajs={use:function(){}};window.KISSY={add:function(){}};window.System={};
function pageFacts(){document.getElementById('own').onclick();return [own,defined.length,Object.keys(exports).length,typeof module.exports].join()}`,
}

const threeLibraries: PortalTemplate = {
  name: "three-libraries",
  title: "nasty: prototype.js, jQuery without its $ and MooTools on one page",
  ways: ["late"],
  libraries: ["prototype/prototype.js", "jquery/dist/jquery.js", "mootools/mootools-core-nc.js"],
  html: plain,
  own: `var own=0,$j=jQuery.noConflict(true);function pageFacts(){document.getElementById('own').onclick();return [own,typeof document.id,typeof $j,document.id('own').get('id'),typeof $A,$j('#zoom p').length].join()}`,
}

const floating: PortalTemplate = {
  name: "floating",
  title:
    "nasty: marquees, two windows that float about, a couplet at both edges, a notice on top that goes away",
  ways: ["options"],
  html: ({ charset, script, share, panel, mailbox, text }) =>
    `<html><head>${charset}<title>${policyTitle}</title><link rel=stylesheet href=style.css><script src=own.js></script>${script}</head><body onload="begin()"><div id=top>${site} ${open}</div><div class=run><marquee scrollamount=3>热烈欢迎 <a href="#">通知</a></marquee></div><div id=zoom>${text(p)}</div>${share}<p data-mark=share><a id=own onclick="own++;return false" href="#">x</a></p>${panel}${mailbox}<div id=f1 class=float style="left:0">飘窗一</div><div id=f2 class=float style="right:0">飘窗二</div><div class=couplet style="left:0">上联</div><div id=notice>公告</div></body></html>`,
  own: `var own=0,x=0;function begin(){setInterval(function(){x=(x+2)%200;document.getElementById('f1').style.left=x+'px';document.getElementById('f2').style.right=x+'px'},30);setTimeout(function(){document.getElementById('notice').style.display='none'},300)}
function pageFacts(){document.getElementById('own').onclick();return [own,document.querySelectorAll('.float').length].join()}`,
  css: "#top{position:relative;z-index:99}.run{height:20px;overflow:hidden;contain:strict}.float{position:fixed;bottom:0;width:90px;height:40px;z-index:999999;background:#ff0}.couplet{position:fixed;top:300px;width:30px;height:200px;background:red}#notice{position:fixed;top:0;left:40%;width:200px;height:80px;z-index:2147483647;background:#eee}",
}

/** The page's own link for the tool that most portals used before, and what that tool left on it. */
const ariaLeft: PortalTemplate = {
  name: "aria-left",
  title: "nasty: link, script tag and stamps of the accessibility tool that was here before",
  ways: ["options"],
  html: ({ charset, script, share, panel, mailbox, text }) =>
    `<!DOCTYPE html><html lang="zh-CN"><head>${charset}<title>${policyTitle}</title><link rel=stylesheet href=style.css><script src=own.js></script>${script}<script id="ariascripts" loadData="false" wapForceOldFixed="false" src="blank.js"></script></head><body class="ariaskiptheme" setedaria="true"><div id=top aria-region="1" aria-regiontype="window">${site} <a id="cniil_wza" href="javascript:void(0)" onclick="asked++;aria.start()" tabindex="0" role="button">无障碍</a> <a href="javascript:void(0)" onclick="aria.oldFixedStart()">关怀版</a></div><div id=zoom>${text((paragraph) => `<p tabindex="0" aria-label="${paragraph.slice(0, 4)}">${paragraph}</p>`)}</div>${share}<p data-mark=share><a id=own onclick="own++;return false" href="#">x</a></p>${panel}${mailbox}</body></html>`,
  own: `var own=0,asked=0;function pageFacts(){document.getElementById('own').onclick();return [own,document.querySelectorAll('[aria-label]').length,document.getElementById('cniil_wza').tabIndex].join()}`,
}

const replacedBody: PortalTemplate = {
  name: "replaced-body",
  title: "nasty: the page writes its whole body anew a second after it has loaded",
  ways: ["tags"],
  html: plain,
  own: `var own=0,pageSettled=false,turns=0;addEventListener('load',function(){setTimeout(function(){document.body.innerHTML=document.body.innerHTML;turns++;pageSettled=true},1000)});
function pageFacts(){document.getElementById('own').onclick();return [own,turns].join()}`,
}

const trustedTypes: PortalTemplate = {
  name: "trusted-types",
  title: "nasty: strict policy that demands Trusted Types and allows three makers of them",
  ways: ["tags"],
  html: ({ charset, script, share, panel, mailbox, text }) =>
    `<!DOCTYPE html><html lang="zh-CN"><head>${charset}<title>${policyTitle}</title><link rel=stylesheet href=style.css><script src=own.js></script></head><body><div id=top>${site} ${open}</div><div id=zoom>${text(p)}</div>${share}<p data-mark=share><a id=own href="#">x</a></p>${panel}${mailbox}${script}</body></html>`,
  policy: (files) =>
    `default-src 'none'; script-src 'self' ${files}; style-src 'self' ${files}; img-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types civicbridge lit-html dompurify`,
  own: `var own=0;document.addEventListener('click',function(e){if(e.target.id==='own')own++});function pageFacts(){document.getElementById('own').click();return [own].join()}`,
}

export const nastyScripts: readonly PortalTemplate[] = [
  ownArrays,
  oldLoader,
  threeLibraries,
  floating,
  ariaLeft,
  replacedBody,
  trustedTypes,
]
