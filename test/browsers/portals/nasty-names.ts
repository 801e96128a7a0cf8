/** What pages put in the place of the browser's own functions, and what guards them. One page each, or two. */
import { type PortalTemplate, policyTitle, site } from "./portal-page.ts"

const open = '<a href="#open" data-civic-open="accessibility">无障碍浏览</a>'
const p = (paragraph: string) => `<p>${paragraph}</p>`
const plain: PortalTemplate["html"] = ({ charset, script, share, panel, mailbox, text }) =>
  `<!DOCTYPE html><html lang="zh-CN"><head>${charset}<title>${policyTitle}</title><link rel=stylesheet href=style.css><script src=own.js></script>${script}</head><body><div id=top>${site} ${open}</div><div id=zoom>${text(p)}</div>${share}<p data-mark=share><a id=own onclick="own++;return false" href="#">x</a></p>${panel}${mailbox}</body></html>`

/** Class names that were free when these pages were written. */
const ownNames: PortalTemplate = {
  name: "own-names",
  title:
    "nasty: the page's own Map, Set, Node, URL, Range, CSS, Request, open, print, stop and a console of one word",
  ways: ["tags", "options"],
  html: plain,
  own: `var own=0;console={log:function(){}};
function Map(){this.elements=[];this.size=function(){return this.elements.length};this.put=function(k,v){this.elements.push({key:k,value:v})};this.get=function(k){for(var i=0;i<this.elements.length;i++)if(this.elements[i].key==k)return this.elements[i].value;return null};this.containsKey=function(k){return this.get(k)!=null}}
function Set(){this.a=[]}Set.prototype.insert=function(v){this.a.push(v)};function HashMap(){}HashMap.prototype=new Map();
function Node(id,pid,name){this.id=id;this.pid=pid;this.name=name}var URL='/search.jsp',Range={from:1,to:9},CSS='/css/',Request={QueryString:function(k){return k}},Text='t',Selection=[],Storage={},Comment=function(){},Response='r',Option2=1;
function open(u){own+=1000}function print(){own+=2000}function stop(){own+=3000}function find(){own+=4000}function focus2(){}function scrollTo(){own+=5000}function scrollBy(){own+=5000}
function pageFacts(){document.getElementById('own').onclick();var m=new Map(),s=new Set(),h=new HashMap();m.put('a',1);s.insert(2);h.put('b',3);return [own,m.size(),m.get('a'),s.a.length,h.containsKey('b'),new Node(3).id,URL,Range.to,CSS,Request.QueryString('q'),Text].join()}`,
}

/** Copies of newer functions that a page brought for old browsers, wrong, and put in without asking. */
const wrongShims: PortalTemplate = {
  name: "wrong-shims",
  title:
    "nasty: wrong copies of Promise.finally, Map, Object.assign, entries, Array.from, closest, matches, CustomEvent, fetch",
  ways: ["tags", "options"],
  html: plain,
  own: `var own=0,fetched=[];Object.assign=function(t){for(var i=1;i<arguments.length;i++)for(var k in arguments[i])t[k]=arguments[i][k];return t};Object.entries=function(o){var r=[];for(var k in o)r.push([k,o[k]]);return r};Object.values=function(o){var r=[];for(var k in o)r.push(o[k]);return r};
Array.from=function(a){return Array.prototype.slice.call(a)};Array.of=Array.from;Array.prototype.includes=function(v){return this.indexOf(v)>-1};Array.prototype.find=function(f){for(var i=0;i<this.length;i++)if(f(this[i]))return this[i]};Array.prototype.findIndex=function(f){for(var i=0;i<this.length;i++)if(f(this[i]))return i;return -1};String.prototype.startsWith=function(s){return this.substr(0,s.length)==s};String.prototype.repeat=function(n){return new Array(n+1).join(this)};String.prototype.padStart=function(n,c){var s=''+this;while(s.length<n)s=(c||' ')+s;return s};
Promise.prototype['finally']=function(f){return this.then(f,f)};var OldMap=Map;window.Map=function(){var k=[],v=[];this.set=function(a,b){var i=k.indexOf(a);if(i<0)i=k.push(a)-1;v[i]=b;return this};this.get=function(a){return v[k.indexOf(a)]};this.has=function(a){return k.indexOf(a)>=0};this.forEach=function(f){for(var i=0;i<k.length;i++)f(v[i],k[i])}};
Element.prototype.matches=function(s){var a=(this.parentNode||document).querySelectorAll(s);for(var i=0;i<a.length;i++)if(a[i]===this)return true;return false};Element.prototype.closest=function(s){var e=this;while(e&&e.nodeType===1){if(e.matches(s))return e;e=e.parentNode}return null};Element.prototype.append=function(h){this.insertAdjacentHTML('beforeend',h)};Element.prototype.prepend=function(h){this.insertAdjacentHTML('afterbegin',h)};
window.CustomEvent=function(t,o){var e=document.createEvent('CustomEvent');o=o||{};e.initCustomEvent(t,!!o.bubbles,!!o.cancelable,o.detail);return e};window.requestAnimationFrame=function(f){return setTimeout(f,16)};window.cancelAnimationFrame=clearTimeout;window.requestIdleCallback=undefined;window.matchMedia=window.matchMedia||function(){};
var realFetch=window.fetch;window.fetch=function(u,o){fetched.push(u.replace(/\\?.*/,''));return realFetch(u.indexOf('?')<0?u+'?_t=1':u+'&_t=1',o)};window.dispatchEvent(new CustomEvent('shim',{detail:1}));
function pageFacts(){document.getElementById('own').onclick();return [own,Object.entries({a:1}).length,[1].includes(1),new window.Map().set(1,2).get(1),'a'.repeat(2),document.getElementById('own').closest('p').getAttribute('data-mark')].join()}`,
}

/** Products that guard a portal: every element made, every request and every new script passes through them. */
const guarded: PortalTemplate = {
  name: "guarded",
  title:
    "nasty: guards that wrap createElement, appendChild, XMLHttpRequest and fetch, and take away foreign scripts and frames",
  ways: ["tags", "late"],
  html: ({ charset, script, share, panel, mailbox, text }) =>
    `<!DOCTYPE html><html lang="zh-CN" class="gray"><head>${charset}<title>${policyTitle}</title><link rel=stylesheet href=style.css><script src=own.js></script></head><body style="opacity:0"><div id=top>${site} ${open}</div><div id=zoom>${text(p)}</div>${share}<p data-mark=share><a id=own onclick="own++;return false" href="#">x</a></p>${panel}${mailbox}${script}</body></html>`,
  own: `var own=0,made={},taken=0,asked=0;var create=document.createElement;document.createElement=function(n){n=(n+'').toLowerCase();made[n]=(made[n]||0)+1;return create.apply(document,arguments)};
var append=Node.prototype.appendChild;Node.prototype.appendChild=function(c){if(c&&c.src&&/evil/.test(c.src))throw new Error('blocked');return append.call(this,c)};var before=Node.prototype.insertBefore;Node.prototype.insertBefore=function(a,b){return before.call(this,a,b)};
var xopen=XMLHttpRequest.prototype.open;XMLHttpRequest.prototype.open=function(m,u){asked++;arguments[1]=u+(u.indexOf('?')<0?'?':'&')+'MmEwMD=4x';return xopen.apply(this,arguments)};var send=window.fetch;window.fetch=function(u,o){asked++;return send.call(this,u+(u.indexOf('?')<0?'?':'&')+'MmEwMD=4x',o)};
new MutationObserver(function(ms){ms.forEach(function(m){for(var i=0;i<m.addedNodes.length;i++){var n=m.addedNodes[i];if((n.nodeName==='SCRIPT'||n.nodeName==='IFRAME')&&n.parentNode===document.documentElement&&n.src.indexOf(location.host)<0){taken++;n.parentNode.removeChild(n)}}})}).observe(document,{childList:true,subtree:true});
document.onkeydown=document.onmouseup=function(e){if(e&&e.keyCode===123)return false};Object.freeze(Array.prototype);Object.freeze(Object.prototype);addEventListener('load',function(){document.body.style.opacity=1});
function pageFacts(){document.getElementById('own').onclick();return [own,document.body.style.opacity,typeof made,document.createElement('B').localName].join()}`,
  css: "html.gray{-webkit-filter:grayscale(100%);filter:grayscale(100%);filter:progid:DXImageTransform.Microsoft.BasicImage(grayscale=1)}body{transition:opacity .2s;filter:gray}",
}

const drawings: PortalTemplate = {
  name: "drawings",
  title:
    "2020 inline SVG with links and styles, templates, the page's own elements and shadow roots, smooth scrolling",
  ways: ["tags", "options"],
  charset: "utf-8",
  html: ({ charset, script, share, panel, mailbox, text }) =>
    `<!DOCTYPE html><html lang="zh-cmn-Hans"><head>${charset}<meta name="viewport" content="width=device-width,viewport-fit=cover"><meta name="color-scheme" content="light dark"><title>${policyTitle}</title><meta property="og:title" content="${policyTitle}"><link rel="stylesheet" href="style.css"><script src="own.js"></script>${script}</head><body><svg width="0" height="0" style="position:absolute" aria-hidden="true"><symbol id="i-a" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></symbol></svg>
<header id="top"><svg class="logo" width="40" height="40" role="img"><title>徽标</title><style>.logo path{fill:#b00}</style><a href="#home"><path d="M4 4h30v30z"/><text x="2" y="20">云川</text></a><use href="#i-a"/><foreignObject width="20" height="20"><div xmlns="http://www.w3.org/1999/xhtml">字</div></foreignObject></svg>${site} ${open}</header><template><civic-share-buttons></civic-share-buttons></template>
<main id="zoom"><city-card></city-card>${text(p)}<math><mi>x</mi></math></main>${share}<p data-mark="share"><a id="own" href="#" onclick="own++;return false">x</a></p>${panel}${mailbox}<noscript>请打开脚本</noscript><script type="module">own+=10</script></body></html>`,
  own: `var own=0;customElements.define('city-card',class extends HTMLElement{constructor(){super();this.attachShadow({mode:'open'}).innerHTML='<style>:host{display:block;height:20px}</style><b>card</b>'}});new MutationObserver(function(ms){ms.forEach(function(m){m.addedNodes.forEach(function(n){if(n.className&&n.nodeType===1&&n.className.baseVal===undefined)n.className.indexOf('x')})})}).observe(document,{childList:true,subtree:true});
function pageFacts(){document.getElementById('own').onclick();return [own,document.querySelector('svg.logo a').href.baseVal,document.querySelector('city-card').shadowRoot.childNodes.length,getComputedStyle(document.documentElement).scrollBehavior].join()}`,
  css: ":root{--accent:#b00;--text:#222;--line:#eee;scroll-behavior:smooth;color-scheme:light dark}svg{fill:currentColor;overflow:hidden}*{min-width:0}::selection{background:red}@media(prefers-reduced-motion:no-preference){*{transition:color .1s}}body{display:flex;flex-direction:column;align-items:stretch}button{all:unset}",
}

export const nastyNames: readonly PortalTemplate[] = [ownNames, wrongShims, guarded, drawings]
