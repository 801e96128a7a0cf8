/** 2009 to 2016: lists and articles of the large content systems, postbacks, sliders, pages scaled to the screen. */
import { type PortalTemplate, policyTitle, site } from "./portal-page.ts"

const xhtml =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'
const open = '<a href="#open" data-civic-open="accessibility">无障碍浏览</a>'

const trsList: PortalTemplate = {
  name: "trs-list",
  title:
    "2009 TRS list page: pager and column tree by script, friendly links in selects, own document.domain",
  html: ({ charset, script, share, panel, mailbox, text }) => `${xhtml}
<html xmlns="http://www.w3.org/1999/xhtml"><head>${charset}<title>通知公告_${site}</title><meta name="SiteName" content="${site}" /><meta name="ColumnName" content="通知公告" />
<link href="style.css" rel="stylesheet" type="text/css" /><script type="text/javascript" src="own.js"></script>${script}</head>
<body><div class="wrap"><div class="hd" id="top"><div class="logo fl">${site}</div><div class="fr">${open}</div></div><div class="nav"><script>document.write(nav.join(''))</script></div>
<div class="fl left"><script>tree.show()</script></div><div class="fr right"><div id="zoom" class="list">${text((paragraph) => `<li><span class="fr">2009-10-20</span><a href="./200910/t20091020_4021.htm" target="_blank" title="${paragraph.slice(0, 20)}">${paragraph}</a></li>`)}</div>
<div class="page"><script>createPageHTML(12, 0, "index", "html");</script></div>${share}<p data-mark="share"><select id="own" onchange="jump(this)"><option>友情链接</option><option value="#a">省政府</option></select></p></div><div class="clear"></div>${panel}${mailbox}</div></body></html>`,
  own: `document.domain=document.domain;var nav=['<ul>','<li>A</li>','<li>B</li>','</ul>'],jumped=[];function createPageHTML(n,c,f,e){if(n<=1)return;for(var i=0;i<n;i++)document.write(i==c?'<span>'+(i+1)+'</span>':'<a href="'+f+'_'+i+'.'+e+'">'+(i+1)+'</a>')}
function Node(id,pid,name){this.id=id;this.pid=pid;this.name=name;this._is=false;this._hc=false}
function dTree(n){this.obj=n;this.aNodes=[];this.root=new Node(-1);this.toString=function(){return 'tree'}}
dTree.prototype.add=function(id,pid,name){this.aNodes[this.aNodes.length]=new Node(id,pid,name)};dTree.prototype.show=function(){for(var i=0;i<this.aNodes.length;i++)document.write('<div class="dTreeNode">'+this.aNodes[i].name+'</div>')};
var tree=new dTree('tree');tree.add(0,-1,'root');tree.add(1,0,'one');tree.add(2,0,'two');
function jump(o){jumped.push(o.options[o.selectedIndex].value);o.selectedIndex=0}
function pageFacts(){var o=document.getElementById('own');o.selectedIndex=1;o.onchange();return [jumped.join(),tree.aNodes.length,new Node(7,1,'n').id,document.getElementsByTagName('a').length>13,nav.length].join()}`,
  css: ".wrap{width:1000px;margin:0 auto}.fl{float:left;display:inline}.fr{float:right;display:inline}.clear{clear:both;height:0;overflow:hidden}.left{width:200px}.right{width:780px}.hd,.nav,.page{overflow:hidden;zoom:1}.nav li{float:left;width:80px;list-style:none}.page a,.page span{float:left;padding:2px}li{overflow:hidden;_height:1%}",
}

const jpage: PortalTemplate = {
  name: "jpage",
  title: "2012 Hanweb list from an XML island, slider and tabs on jQuery, leaving the site asked about",
  libraries: ["jquery/dist/jquery.js"],
  ways: ["tags", "late"],
  html: ({
    charset,
    script,
    share,
    panel,
    mailbox,
    text,
  }) => `<!doctype html><html><head>${charset}<meta http-equiv="X-UA-Compatible" content="IE=EmulateIE8"><title>${policyTitle}</title><meta name="ArticleTitle" content="${policyTitle}"/><meta name="Image" content="">
<link type="text/css" rel="stylesheet" href="style.css"><script type="text/javascript" src="own.js"></script></head><body>
<!-- 程序生成开始 --><div id="top"><div class="bd">${site}${open}</div></div>
<div class="slideBox float"><div class="hd"><ul></ul></div><div class="bd"><ul><li>图一</li><li>图二</li><li>图三</li></ul></div></div>
<div id="23901" class="jpage"><script type="text/xml"><datastore><nextgroup><![CDATA[<a href="/module/jpage/dataproxy.jsp?page=1&col=1"></a>]]></nextgroup><recordset><record><![CDATA[<li><a href="/art/2012/3/1/art_1_2.html">甲</a><b>03-01</b></li>]]></record><record><![CDATA[<li><a href="/art/2012/3/1/art_1_3.html">乙</a></li>]]></record></recordset></datastore></script></div>
<style type="text/css">#zoom p{text-indent:2em}</style><div id="zoom" class="bt_content"><!--<$[信息内容]>begin-->${text((paragraph) => `<p class="MsoNormal"><!--[if gte vml 1]><v:shape/><![endif]--><span lang="EN-US">&nbsp;</span>${paragraph}</p>`)}<!--<$[信息内容]>end--></div>
${share}<p data-mark="share"><a id="own" href="http://www.example.com/">省政府网站</a></p>${panel}${mailbox}<!--visitcount begin--><img width="0" height="0" src="data:," alt=""/><!--visitcount end-->${script}</body></html>`,
  own: `var asked=[],listed=0,slid=0;(function($){$.browser={msie:false,version:'11.0'};$.fn.slide=function(o){return this.each(function(){var box=$(this),li=$(o.mainCell+' li',box),at=0;box.find('.hd ul').html($.map(li.get(),function(x,i){return '<li>'+(i+1)+'</li>'}).join(''));li.hide().eq(0).show();setInterval(function(){li.eq(at).stop(true,true).hide();at=(at+1)%li.length;li.eq(at).fadeIn(50);slid=1},200)})};
$(function(){$('.slideBox').slide({mainCell:'.bd ul',autoPlay:true});$('script[type="text/xml"]').each(function(){var xml=$.parseXML($.trim($(this).text()));$('record',xml).each(function(){listed++;$('.jpage').append($(this).text())})});
$('a').click(function(e){if(this.hostname&&this.hostname!==location.hostname&&/^http/.test(this.href)){asked.push(this.hostname);e.preventDefault()}});$(document).keydown(function(e){if(e.which===13)asked.push('enter')});$('*').each(function(){if(this.nodeType!==1)asked.push('node')});
if($('body').width()<900)$('html').addClass('narrow')})})(jQuery);
function pageFacts(){jQuery('#own')[0].click();return [asked.join('|'),listed,jQuery('.jpage li').length,jQuery('.slideBox .hd li').length,document.documentElement.className].join()}`,
  css: "*{margin:0;padding:0}ul{list-style:none}#top{overflow:hidden;height:40px}.slideBox{height:60px;overflow:hidden;position:relative;z-index:9998;contain:strict}.slideBox .bd li{position:absolute}.jpage{height:40px;overflow:hidden}a{-webkit-transition:.2s}",
}

const viewstate: PortalTemplate = {
  name: "viewstate",
  title: "2012 ASP.NET with UpdatePanel: one form, default button, part of the page replaced after load",
  ways: ["tags", "options"],
  html: ({ charset, script, share, panel, mailbox, text }) => `${xhtml}
<html xmlns="http://www.w3.org/1999/xhtml"><head id="ctl00_Head1">${charset}<title>
	${policyTitle}
</title><link href="style.css" rel="stylesheet" type="text/css" /><script src="own.js" type="text/javascript"></script>${script}</head><body>
<form name="aspnetForm" method="post" action="?host=x" onsubmit="javascript:return WebForm_OnSubmit();" onkeypress="javascript:return WebForm_FireDefaultButton(event, 'ctl00_btnSearch')" id="aspnetForm">
<div><input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" /><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwULLTE0MDY2ODQ4NzIPZBYC" /></div>
<script type="text/javascript">
//<![CDATA[
var theForm = document.forms['aspnetForm'];
if (!theForm) { theForm = document.aspnetForm; }
Sys.Application.initialize();
//]]>
</script>
<div id="top"><span id="ctl00_lblSite">${site}</span> ${open} <input name="ctl00$txtKey" type="text" id="ctl00_txtKey" /><input type="submit" name="ctl00$btnSearch" value="搜索" id="ctl00_btnSearch" onclick="searched++;return false" /></div>
<div id="zoom">${text((paragraph) => `<p>${paragraph}</p>`)}</div><div id="ctl00_UpdatePanel1" style="height:24px"><span>旧</span></div>${share}<p data-mark="share"><a id="own" href="javascript:__doPostBack('ctl00$lnk','')" onclick="__doPostBack('ctl00$lnk','');return false">下一页</a></p>${panel}${mailbox}
<script type="text/javascript">
//<![CDATA[
Sys.Application.add_load(function(){ $get('ctl00_UpdatePanel1').innerHTML = '<b>new</b>' });
//]]>
</script></form></body></html>`,
  own: `var searched=0,posted=[],loads=[],pageSettled=false;var Sys={Application:{initialize:function(){window.attachEvent?0:window.addEventListener('load',function(){setTimeout(function(){for(var i=0;i<loads.length;i++)loads[i]();pageSettled=true},400)},false)},add_load:function(f){loads.push(f)}}};
function $get(id){return document.getElementById(id)}Function.prototype.createDelegate=function(o,m){return function(){return m.apply(o,arguments)}};String.format=function(){return arguments[0]};Array.add=function(a,i){a[a.length]=i};Array.contains=function(a,i){return a.indexOf(i)>=0};Type=Function;Type.prototype.registerClass=function(){return this};Error.create=function(m){return new Error(m)};Date.parseLocale=function(){return null};
function WebForm_OnSubmit(){posted.push('submit');return false}function __doPostBack(t,a){if(!theForm.onsubmit||(theForm.onsubmit()!=false)){theForm.submit()}theForm.__EVENTTARGET.value=t;posted.push(t)}
function WebForm_FireDefaultButton(e,t){if(e.keyCode==13){var s=e.srcElement||e.target;if(!s||s.tagName.toLowerCase()!='textarea'){$get(t).click();e.cancelBubble=true;return false}}return true}
function pageFacts(){$get('own').onclick();var n=[];for(var i=0;i<theForm.elements.length;i++)n.push(theForm.elements[i].name);return [searched,posted.join('|'),n.join('|'),$get('ctl00_UpdatePanel1').innerHTML,theForm.id,document.forms.length].join()}`,
  css: "form{width:960px;margin:0 auto;display:block}input{border:1px solid #7f9db9}fieldset{border:0}span{color:Black}",
}

/** Scripts that scale a page drawn for one width to whatever screen there is. */
const scaled: PortalTemplate = {
  name: "scaled",
  title: "2016 page zoomed to the screen, 62.5% root, floated and hidden by bare tag names",
  ways: ["tags", "options", "late"],
  charset: "utf-8",
  html: ({
    charset,
    script,
    share,
    panel,
    mailbox,
    text,
  }) => `<!DOCTYPE html><html lang="zh-CN"><head>${charset}<meta name="viewport" content="width=1400"><title>${policyTitle}</title><meta name="ArticleTitle" content="${policyTitle}"><link rel="stylesheet" href="style.css"><script src="own.js"></script>${script}</head>
<body><script>scale()</script><div class="w"><div id="top"><h1>${site}</h1>${open}</div><div id="zoom"><img src="data:," alt="">${text((paragraph) => `<p>${paragraph}</p>`)}</div><div class="cf"></div>${share}<p data-mark="share"><a id="own" href="#" onclick="own++;return false">x</a></p>${panel}<div class="cf"></div>${mailbox}</div></body></html>`,
  own: `var own=0;function scale(){document.body.style.zoom=0.8}addEventListener('resize',scale);function pageFacts(){document.getElementById('own').onclick();return [own,document.body.style.zoom].join()}`,
  css: `*,*::before,*::after{box-sizing:border-box}html{font-size:62.5%}body{font-size:1.4rem;margin:0}div{float:left;width:100%}.w #top{height:100px;overflow:hidden}.cf{float:none;clear:both;height:0}.w{float:none;width:1200px;margin:0 auto}img{display:block;width:100%;height:auto}button,dialog,input[type=submit]{display:none}svg{fill:red;width:1em}p{font-size:1.6rem;clear:both}section,header,footer,nav{display:inline;float:right}::-webkit-scrollbar{width:6px}:focus{outline:0}h2{position:absolute;text-indent:-9999px}ul li{background:url(dot.gif) no-repeat;padding-left:30px}label{width:60px;float:left}`,
}

export const systemsAge: readonly PortalTemplate[] = [trsList, jpage, viewstate, scaled]
