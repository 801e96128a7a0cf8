/** 2013 to 2020: conditional comments, resets, grids, rem units, policies, and pages that were never valid. */
import { type PortalTemplate, policyTitle, site } from "./portal-page.ts"

const open = '<a href="#open" data-civic-open="accessibility">无障碍浏览</a>'

const comments: PortalTemplate = {
  name: "comments",
  title: "2013 HTML5 with conditional comments and shivs",
  libraries: ["jquery/dist/jquery.js"],
  html: ({ charset, script, share, panel, mailbox, text }) => `<!DOCTYPE html>
<!--[if lt IE 7 ]> <html class="ie6" lang="zh-CN"> <![endif]--><!--[if (gte IE 9)|!(IE)]><!--> <html class="notie" lang="zh-CN"> <!--<![endif]-->
<head>${charset}<meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1"><meta name="renderer" content="webkit"><title>${policyTitle}</title><meta name="ArticleTitle" content="${policyTitle}"><meta name="Description" content="稳岗">
<!--[if lt IE 9]><script src="html5shiv.js"></script><![endif]--><link rel="stylesheet" href="style.css"><script src="own.js"></script></head>
<body><header id="top"><h1>${site}</h1>${open}</header><div class="slide"><ul><li>一</li><li>二</li></ul></div><article class="article" id="zoom">${text((paragraph) => `<p>${paragraph}</p>`)}</article>
${share}<p data-mark="share"><a id="own" href="#">更多</a></p>${panel}${mailbox}${script}</body></html>`,
  own: `var more=0;jQuery(function($){$('#own').bind('click',function(e){e.preventDefault();more++});$('.slide li').eq(1).hide();$.fn.slideNews=function(){return this.each(function(){})};$('.slide').slideNews()});
function pageFacts(){jQuery('#own').trigger('click');return [more,jQuery('.slide li:visible').length,document.documentElement.className,jQuery.support!==undefined].join()}`,
  css: "html,body,div,span,h1,p,a,ul,li,article,header,button,input,form,fieldset,table,td{margin:0;padding:0;border:0;font-size:100%;vertical-align:baseline}.slide{height:48px;overflow:hidden}",
}

const grid: PortalTemplate = {
  name: "grid",
  title: "2016 responsive grid, border-box reset, transitions on everything",
  libraries: ["jquery/dist/jquery.js"],
  html: ({
    charset,
    script,
    share,
    panel,
    mailbox,
    text,
  }) => `<!DOCTYPE html><html lang="zh-CN"><head>${charset}<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1, user-scalable=no"><title>${policyTitle}</title><meta name="ArticleTitle" content="${policyTitle}"><meta name="Description" content="稳岗"><meta property="og:image" content="/a.png">
<link rel="stylesheet" href="style.css"><script src="own.js"></script>${script}</head><body>
<div class="container"><nav class="navbar" id="top"><a class="navbar-brand" href="#">${site}</a>${open}<button type="button" class="navbar-toggle" id="own"><i class="icon-bar"></i></button></nav>
<div class="row"><div class="col-md-8"><div id="zoom" class="article-content">${text((paragraph) => `<p>${paragraph}</p>`)}</div>${share}<p data-mark="share"></p></div><div class="col-md-4">${panel}</div></div>${mailbox}</div></body></html>`,
  own: `var toggled=0;jQuery(document).on('click','.navbar-toggle',function(){toggled++;jQuery('.navbar').toggleClass('in')});
function pageFacts(){document.getElementById('own').click();var c=document.querySelector('.navbar').className;return [toggled,c,innerWidth>0,getComputedStyle(document.querySelector('.col-md-8')).cssFloat].join()}`,
  css: `*,*:before,*:after{box-sizing:border-box;transition:all .4s ease}html{font-size:10px}body{font:14px/1.42 sans-serif;margin:0}
.row:after{content:"";display:table;clear:both}.col-md-8{float:left;width:66.6%}.col-md-4{float:left;width:33.3%}button,a,svg{display:inline-block;max-width:100%}
[hidden]{display:none!important}button{border:0;outline:none!important}input[type]{width:100%;height:34px}.btn,.button{background:#f00!important}`,
}

const flexible: PortalTemplate = {
  name: "flexible",
  title: "2018 mobile template: root font size by script, rem everywhere",
  html: ({
    charset,
    script,
    share,
    panel,
    mailbox,
    text,
  }) => `<!DOCTYPE html><html data-dpr="1"><head>${charset}<meta name="viewport" content="width=device-width,initial-scale=1"><title>${policyTitle}</title><script src="own.js"></script><link rel="stylesheet" href="style.css">${script}</head>
<body><div class="page"><div id="top" class="hd">${site}${open}</div><div id="zoom" class="bd">${text((paragraph) => `<p>${paragraph}</p>`)}</div>${share}<p data-mark="share" id="own">收起</p>${panel}${mailbox}</div></body></html>`,
  own: `var taps=0;(function(){var d=document.documentElement;function r(){d.style.fontSize=Math.min(innerWidth,750)/7.5+'px'}r();addEventListener('resize',r);document.addEventListener('click',function(e){if(e.target.id=='own')taps++},true)})();
function pageFacts(){document.getElementById('own').click();return [taps,document.documentElement.style.fontSize,getComputedStyle(document.getElementById('own')).fontSize].join()}`,
  css: "body{margin:0;font-size:.28rem}.hd{height:.8rem;line-height:.8rem}p{font-size:.3rem;margin:.1rem}*{-webkit-tap-highlight-color:transparent;user-select:none}",
}

const polluted: PortalTemplate = {
  name: "polluted",
  title: "2012 home-made framework: Object.prototype, JSON, bind, timers replaced",
  html: ({
    charset,
    script,
    share,
    panel,
    mailbox,
    text,
  }) => `<html><head>${charset}<title>${policyTitle}</title><script src="own.js"></script><link rel=stylesheet href=style.css></head><body>
<div id=top>${site}${open}</div><div id=zoom>${text((paragraph) => `<p>${paragraph}</p>`)}</div>${share}<p data-mark=share><a id=own href=#>x</a></p>${panel}${mailbox}${script}</body></html>`,
  own: `Object.prototype.extendFrom=function(o){for(var k in o)this[k]=o[k];return this};Array.prototype.contains=function(v){for(var i=0;i<this.length;i++)if(this[i]===v)return true;return false};
Array.prototype.remove=function(i){return this.splice(i,1)};String.prototype.trim=function(){return this.replace(/(^\\s*)|(\\s*$)/g,'')};String.prototype.startsWith=function(s){return this.indexOf(s)===0};
Date.prototype.format=function(){return 'd'};Function.prototype.bind=function(o){var f=this,a=[].slice.call(arguments,1);return function(){return f.apply(o,a.concat([].slice.call(arguments)))}};
Array.prototype.toJSON=function(){return 'poisoned'};Element.prototype.hide=function(){this.style.display='none'};var define=function(){throw new Error('not for you')};define.amd={};var require={},exports={},module={},html='mine',name='top',event2,status='';
var later=window.setTimeout,timers=0;window.setTimeout=function(f,t){timers++;return later(f,t)};var own=0;document.onclick=function(e){if(e.target.id=='own'){own++;return false}};
function pageFacts(){document.getElementById('own').click();var n=0;for(var k in {})n++;return [own,n,[1].contains(1),' a '.trim(),new Date().format(),html,name,JSON.stringify([1]),typeof define.amd].join()}`,
}

const broken: PortalTemplate = {
  name: "broken",
  title: "2007 never valid: unclosed tables, doubled ids, blocks inside paragraphs, swallowed errors",
  html: ({
    charset,
    script,
    share,
    panel,
    mailbox,
    text,
  }) => `<html><title>${policyTitle}</title>${charset}<link rel=stylesheet href=style.css><body><body bgcolor=white><script src=own.js></script><div id=top><center><table><tr><td>${site}<a href=#>${open}</a><tr><td>a<td>b<tr></table>
<div id=top><font color=red><p><b>公告<i>通知</b></i><div id=zoom>${text((paragraph) => `<p>${paragraph}<span>`)}</div></p></font></div></div></div>
<p>${share}<p data-mark=share><a id=own onclick=bang()>点<p>${panel}</table></div>${mailbox}<marquee>滚动</marquee><script>document.write("<table><tr><td>尾</td>")</script>${script}`,
  own: `var bangs=0;window.onerror=function(){return true};function bang(){bangs++}function pageFacts(){document.getElementById('own').onclick();return [bangs,document.querySelectorAll('#top').length,document.getElementsByTagName('marquee').length].join()}`,
}

const policy: PortalTemplate = {
  name: "policy",
  title: "2020 intensive platform: everything in one scrolling box, !important skin, cloak",
  html: ({
    charset,
    script,
    share,
    panel,
    mailbox,
    text,
  }) => `<!doctype html><html lang="zh"><head>${charset}<meta name="viewport" content="width=device-width"><title>${policyTitle}</title><meta name="ArticleTitle" content="${policyTitle}"><meta name="Description" content="稳岗"><meta name="Image" content="/a.png"><link rel="stylesheet" href="style.css"><script src="own.js"></script></head>
<body><div id="app" class="skin-red"><div id="top">${site}${open}</div><div class="scroll"><div class="pages_content" id="zoom">${text((paragraph) => `<p><span style="font-family: 仿宋_GB2312; font-size: 16pt;">${paragraph}</span></p>`)}</div>${share}<p data-mark="share" id="own">反馈</p>${panel}${mailbox}</div></div>${script}</body></html>`,
  own: `var said=[];document.addEventListener('DOMContentLoaded',function(){var o=new MutationObserver(function(){said[0]='watched'});o.observe(document.getElementById('zoom'),{childList:true,subtree:true,characterData:true,attributes:true});document.getElementById('own').addEventListener('click',function(){said.push('clicked')})});
function pageFacts(){document.getElementById('own').click();return [said.join(),document.querySelectorAll('#zoom *').length].join()}`,
  css: `.skin-red *{font-family:serif!important;color:#900!important;line-height:1.2!important}.skin-red a,.skin-red button{background:#900!important;color:#fff!important;border-radius:0!important}
.scroll{position:relative;height:90vh;overflow:auto;transform:translateZ(0)}.skin-red div{display:block!important}.skin-red *:focus{outline:none!important}`,
}

export const recentAge: readonly PortalTemplate[] = [comments, grid, flexible, polluted, broken, policy]
