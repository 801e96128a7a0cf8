/** 2008 to 2014: XHTML served as HTML, content systems, and libraries that change what every page has. */
import { type PortalTemplate, policyTitle, site } from "./portal-page.ts"

const xhtml =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'
const open = '<a href="#open" data-civic-open="accessibility">无障碍浏览</a>'

const trs: PortalTemplate = {
  name: "trs",
  title: "2010 TRS WCM: TRS_Editor styles, prototype.js, zoom of the text",
  libraries: ["prototype/prototype.js", "scriptaculous/scriptaculous.js", "scriptaculous/effects.js"],
  html: ({ charset, script, share, panel, mailbox, text }) => `${xhtml}
<html xmlns="http://www.w3.org/1999/xhtml"><head>${charset}<title>${policyTitle}_${site}</title>
<meta name="ArticleTitle" content="${policyTitle}" /><meta name="PubDate" content="2026-03-16 09:00" /><meta name="ContentSource" content="市政府办公室" />
<link href="style.css" rel="stylesheet" type="text/css" /><script type="text/javascript" src="own.js"></script></head>
<body><div id="top"><h1>${site}</h1>${open}</div><div class="TRS_Editor" id="zoom"><style type="text/css">.TRS_Editor P{line-height:2;font-family:宋体;font-size:12pt;}</style>${text((paragraph) => `<p align="justify">　　${paragraph}</p>`)}</div>
<div class="gn">${share}<p data-mark="share"><span id="own">【打印】</span></p></div>${panel}${mailbox}<!-- docid: 40126 -->${script}</body></html>`,
  own: `var observed=0;document.observe('dom:loaded',function(){$('own').observe('click',function(){observed++});$$('#zoom p').invoke('addClassName','trs')});
function pageFacts(){$('own').click();return [observed,$$('p.trs').size(),$A([3,1,2]).sortBy(function(n){return n}).join(''),Object.toJSON({a:[1]}),typeof Effect.Appear,$w('a b').include('b'),$H({k:1}).toQueryString()].join()}`,
  css: ".gn{width:920px;margin:0 auto;position:relative}#zoom{width:920px;margin:0 auto}",
}

const hanweb: PortalTemplate = {
  name: "hanweb",
  title: "2012 Hanweb JCMS: template comments, jQuery beside another $",
  libraries: ["jquery/dist/jquery.js"],
  html: ({ charset, script, share, panel, mailbox, text }) => `${xhtml}
<html xmlns="http://www.w3.org/1999/xhtml"><head>${charset}<meta http-equiv="X-UA-Compatible" content="IE=EmulateIE7" /><title>${policyTitle}</title>
<meta name="ArticleTitle" content="${policyTitle}"><link href="style.css" rel="stylesheet" /><script src="own.js"></script>${script}</head>
<body><div id="container"><div id="top"><!--<$[栏目路径]>begin-->${site}<!--<$[栏目路径]>end-->${open}<ul id="nav"><li><a href="#1">首页</a></li><li><a href="#2">公开</a></li></ul></div>
<div id="main"><!--<$[信息内容]>begin--><!--ZJEG_RSS.content.begin--><meta name="ContentStart"><div id="zoom">${text((paragraph) => `<p style="text-indent:2em;">${paragraph}</p>`)}</div><meta name="ContentEnd"><!--ZJEG_RSS.content.end--><!--<$[信息内容]>end-->
<div class="bshare-custom">${share}</div><p data-mark="share"><a id="own" href="javascript:;">关闭</a></p>${panel}${mailbox}</div></div></body></html>`,
  own: `window.$=function(id){return document.getElementById(id)};var jq=jQuery.noConflict?jQuery:null,hits=0,ajax='';
jq(function(){jq('#own').live?0:jq(document).on('click','#own',function(){hits++;return false});jq('#nav li:odd').addClass('odd');jq('#nav').hide().show();jq.ajax({url:'side.js',dataType:'text',async:false,success:function(t){ajax=t.length}})});
function pageFacts(){$('own').click();return [hits,jq('.odd').length,ajax,jq.inArray(2,[1,2]),jq('#zoom p').first().text().length,jq.param({a:[1,2]})].join()}`,
  css: "#container{width:1000px;margin:0 auto;overflow:hidden}#container div{float:none}li{float:left;list-style:none}",
}

const dede: PortalTemplate = {
  name: "dede",
  title: "2009 DedeCMS: MooTools, tabs and digg box",
  libraries: ["mootools/mootools-core-nc.js"],
  html: ({ charset, script, share, panel, mailbox, text }) => `${xhtml}
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="zh-CN" lang="zh-CN"><head>${charset}<title>${policyTitle}</title><meta name="description" content="稳岗扩岗" />
<link href="style.css" rel="stylesheet" media="screen" type="text/css" /><script type="text/javascript" src="own.js"></script></head>
<body class="articleview"><div class="header" id="top"><a href="#"><b>${site}</b></a>${open}</div>
<div class="viewbox"><div class="title"><h2>${policyTitle}</h2></div><div class="content" id="zoom"><table width='100%' border='0' cellspacing='0' cellpadding='0'><tr><td>${text((paragraph) => `<p>${paragraph}<br />\n</p>`)}</td></tr></table></div>
<div id="newdigg"><div class="digg" id="own"><div class="digg_act">顶一下</div></div></div>${share}<p data-mark="share">分页</p></div>${panel}${mailbox}
<script type="text/javascript">document.writeln("<div class='decmt'>评论</div>")</script>${script}</body></html>`,
  own: `var dug=0,Dede=new Class({Implements:[Options,Events],go:function(){dug++;this.fireEvent('gone')}}),gone=0;
window.addEvent('domready',function(){var d=new Dede();d.addEvent('gone',function(){gone++});document.id('own').addEvent('click',d.go.bind(d))});
function pageFacts(){document.id('own').fireEvent('click');return [dug,gone,$$('#zoom p').length,Array.from([1,2]).length,JSON.encode({a:1}),'a-b'.camelCase(),[1,[2]].flatten().length].join()}`,
  css: ".viewbox{width:700px;border:1px solid #ccc}.content td{font-size:14px}",
}

const webforms: PortalTemplate = {
  name: "webforms",
  title: "2011 ASP.NET: one form around the whole page, __doPostBack",
  html: ({ charset, script, share, panel, mailbox, text }) => `${xhtml}
<html xmlns="http://www.w3.org/1999/xhtml"><head id="Head1">${charset}<title>
	${policyTitle}
</title><link href="style.css" rel="stylesheet" type="text/css" /><script src="own.js"></script></head>
<body><form name="form1" method="post" action="/old" id="form1" onsubmit="return false"><div><input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" /><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKLTM0" /></div>
<div id="top"><span id="lblTitle">${site}</span>${open}<a id="own" href="javascript:__doPostBack('lnk','')" onclick="__doPostBack('lnk','');return false">检索</a></div>
<table id="GridView1" cellspacing="0" rules="all" border="1" style="border-collapse:collapse;width:960px"><tr><td><div id="zoom">${text((paragraph) => `<p>${paragraph}</p>`)}</div>${share}<p data-mark="share">编辑</p>${panel}${mailbox}</td></tr></table>
<input type="submit" name="btn" value="提交" id="btn" /></form>${script}</body></html>`,
  own: `var posted=[];function __doPostBack(t,a){var f=document.form1;f.__EVENTTARGET.value=t;posted.push(t)}
function pageFacts(){document.getElementById('own').onclick();var names=[];for(var i=0;i<document.form1.elements.length;i++)if(document.form1.elements[i].name.charAt(0)=='_')names.push(document.form1.elements[i].name);return [posted.join(),names.join(),document.form1.btn.value,document.forms[0].id].join()}`,
  css: "td{padding:8px}input{width:80px}",
}

const struts: PortalTemplate = {
  name: "struts",
  title: "2010 JSP: XML prolog, base href, page in an auto-height iframe",
  html: ({ charset, script, share, panel, mailbox, text }) => `<?xml version="1.0" encoding="gb2312"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head>${charset}<base href="./" target="_blank" /><title>${policyTitle}</title><link rel="stylesheet" href="style.css" />
<script type="text/javascript" src="own.js"></script></head><body>
<div id="top"><h1>${site}</h1><a href="#open" target="_self" data-civic-open="accessibility">无障碍浏览</a></div><div id="zoom">${text((paragraph) => `<p>${paragraph}</p>`)}</div>${share}<p data-mark="share"><input type="button" id="own" value="收藏" onclick="addFavorite()" /></p>${panel}${mailbox}
<iframe src="blank.html" width="100%" height="20" frameborder="0" name="main"></iframe>
<script type="text/javascript">
//<![CDATA[
ready.push(1 < 2 && 3 > 2)
//]]>
</script>${script}</body></html>`,
  own: `var ready=[],kept=0;function addFavorite(){kept++}function pageFacts(){document.getElementById('own').onclick();return [ready.join(),kept,document.baseURI.slice(-1),frames.main!==undefined].join()}`,
}

export const libraryAge: readonly PortalTemplate[] = [trs, hanweb, dede, webforms, struts]
