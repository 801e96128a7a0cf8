/** 2002 to 2006: pages drawn in FrontPage and Dreamweaver, layers above layers, menus that scripts write. */
import { type PortalTemplate, policyTitle, site } from "./portal-page.ts"

const open = '<a href="#open" data-civic-open="accessibility">无障碍浏览</a>'

const frontpage: PortalTemplate = {
  name: "frontpage",
  title: "2002 FrontPage and Dreamweaver: behaviours, layers, image map, copying forbidden",
  ways: ["tags", "options"],
  charset: "gbk",
  html: ({
    charset,
    script,
    share,
    panel,
    mailbox,
    text,
  }) => `<html><head><meta name="GENERATOR" content="Microsoft FrontPage 4.0"><meta name="ProgId" content="FrontPage.Editor.Document">${charset}<title>${policyTitle}</title>
<style>body{scrollbar-face-color:#cc0000;cursor:crosshair} a:hover{position:relative;top:1px;left:1px}</style><link rel=stylesheet href=style.css><script language="JavaScript1.2" src="own.js"></script>${script}</head>
<body background="bg.gif" topmargin="0" leftmargin="0" onLoad="MM_preloadImages('a1.gif','a2.gif')" oncontextmenu="return false" ondragstart="return false" onselectstart="return false" oncopy="return false" onbeforecopy="return false">
<div id="Layer1" style="position:absolute; width:100px; height:60px; z-index:9999; left:690px; top:4px; visibility:hidden"><table bgcolor=#ffffcc width=100><tr><td>子菜单</td></tr></table></div>
<div id="Layer2" style="position:absolute; width:120px; height:20px; z-index:100000; left:10px; top:2px"><font size=2 color=#ffff00>欢迎光临</font></div>
<table width="760" border="0" cellpadding="0" cellspacing="0" id=top><tr><td height=60 background="top.gif"><font face="隶书" size="6">${site}</font></td></tr>
<tr><td><map name="FPMap0"><area href="#m" shape="rect" coords="0,0,40,20" onmouseover="MM_showHideLayers('Layer1','','show')"></map><img border=0 src="menu.gif" usemap="#FPMap0" width=400 height=20 name="Image1"> ${open}</td></tr></table>
<!--webbot bot="HitCounter" i-image="0" i-digits="5" startspan --><!--webbot bot="HitCounter" endspan -->
<blockquote id=zoom>${text((paragraph) => `<p style="line-height: 150%"><font size="2">　　${paragraph}</font></p>`)}</blockquote>
${share}<p data-mark=share align=center><a href="#" onMouseOut="MM_swapImgRestore()" onMouseOver="MM_swapImage('Image1','','b.gif',1)" id=own>打印本页</a></p>${panel}${mailbox}
<bgsound src="bj.mid" loop="-1"></body></html>`,
  own: `var shown='',no=0;function MM_preloadImages(){var d=document;if(d.images){if(!d.MM_p)d.MM_p=new Array();var i,j=d.MM_p.length,a=MM_preloadImages.arguments;for(i=0;i<a.length;i++)d.MM_p[j++]=a[i]}}
function MM_findObj(n,d){var x;if(!d)d=document;if(!(x=d[n])&&d.all)x=d.all[n];for(var i=0;!x&&i<d.forms.length;i++)x=d.forms[i][n];if(!x&&d.getElementById)x=d.getElementById(n);return x}
function MM_swapImgRestore(){var i,x,a=document.MM_sr;for(i=0;a&&i<a.length&&(x=a[i])&&x.oSrc;i++)x.src=x.oSrc}
function MM_swapImage(){var i,j=0,x,a=MM_swapImage.arguments;document.MM_sr=new Array;for(i=0;i<(a.length-2);i+=3)if((x=MM_findObj(a[i]))!=null){document.MM_sr[j++]=x;if(!x.oSrc)x.oSrc=x.src;x.src=a[i+2]}}
function MM_showHideLayers(){var i,v,o,a=MM_showHideLayers.arguments;for(i=0;i<(a.length-2);i+=3)if((o=MM_findObj(a[i]))!=null){v=a[i+2];o.style.visibility=v=='show'?'visible':'hidden';shown+=v}}
document.onmousedown=function(){if(event.button==2){no++;return false}};document.onkeydown=function(){if(event.keyCode==116||event.ctrlKey){event.keyCode=0;return false}};
function pageFacts(){document.getElementById('own').onmouseover();document.getElementById('own').onmouseout();MM_showHideLayers('Layer1','','show');MM_showHideLayers('Layer1','','hide');return [shown,no,document.MM_p.length,document.MM_sr.length,MM_findObj('Layer2').style.zIndex,document.links.length>2].join()}`,
  css: "td{font-size:9pt}img{display:block}a:link{color:#000080}",
}

const menuWriter: PortalTemplate = {
  name: "menu-writer",
  title:
    "2004 menus, calendar and floating layers by document.write, keys and mouse of the whole page caught",
  ways: ["options", "late"],
  charset: "gbk",
  html: ({
    charset,
    script,
    share,
    panel,
    mailbox,
    text,
  }) => `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head>${charset}<meta http-equiv="refresh" content="1800"><meta http-equiv="Page-Enter" content="revealTrans(Duration=1.0,Transition=23)"><title>${policyTitle}</title>
<link rel=stylesheet href=style.css><script language=javascript src=own.js></script>${script}</head><body onload="menuReady()" onresize="menuPlace()">
<div id=top><b>${site}</b> <script>menuBar([['\\u9996\\u9875',3],['\\u653f\\u52a1',5],['\\u670d\\u52a1',2]])</script> ${open}</div>
<table width=100% height=100%><tr valign=top><td width=150><script>calendar(2004,10)</script></td><td>
<div id=zoom>${text((paragraph) => `<p>${paragraph}</p>`)}</div>${share}<p data-mark=share><a id=own href="javascript:void(0)" onmouseover="menuShow(1)" onmouseout="menuHide()">相关</a></p>${panel}</td></tr></table>${mailbox}
<form name=search onsubmit="return false"><input name=key><input type=submit value=搜索></form></body></html>`,
  own: `var menus=[],shownMenu=-1,moves=0,searched=0,placed=0;function menuBar(all){for(var i=0;i<all.length;i++){document.write('<span class=mi onmouseover="menuShow('+i+')">'+all[i][0]+'</span>');var s='<div class=ml id=ml'+i+' style="position:absolute;left:0;top:-400px;z-index:'+(999999+i)+'">';for(var j=0;j<all[i][1];j++)s+='<div>'+j+'</div>';menus[i]=s+'</div>'}document.write(menus.join(''))}
function calendar(y,m){var s='<table class=cal>';for(var r=0;r<5;r++){s+='<tr>';for(var c=0;c<7;c++)s+='<td>'+(r*7+c+1)+'</td>';s+='</tr>'}document.write(s+'</table>')}
function menuReady(){menuPlace()}function menuPlace(){placed++}function menuShow(n){menuHide();shownMenu=n;document.getElementById('ml'+n).style.top='40px'}function menuHide(){for(var i=0;i<menus.length;i++)document.getElementById('ml'+i).style.top='-400px';shownMenu=-1}
document.onmousemove=function(e){moves++;return false};document.onkeydown=document.onkeypress=function(e){if(e.keyCode==13){searched++;document.search.key.focus();return false}};document.onclick=function(){menuHide()};document.onselectstart=new Function('return false');
function pageFacts(){var o=document.getElementById('own');o.onmouseover();var n=shownMenu;o.onmouseout();return [n,shownMenu,menus.length,placed>0,searched,document.search.key.value,document.getElementsByTagName('td').length].join()}`,
  css: "html,body{height:100%;margin:0}body{font:12px/1.5 宋体}.mi{float:left;width:80px}.ml{width:80px;background:#eee}.cal td{width:14px;font-size:10px}form{margin:0}",
}

/** The site's shell shows its articles in a frame that is made as high as what is in it. */
const autoHeight: PortalTemplate = {
  name: "auto-height",
  title: "2006 article in an iframe that grows with it, weather and statistics in others",
  ways: ["tags", "options"],
  charset: "gbk",
  html: ({
    charset,
    script,
    share,
    panel,
    mailbox,
    text,
  }) => `<html><head>${charset}<title>${policyTitle}</title><base target="_top"><link rel=stylesheet href=style.css><script src=own.js></script>${script}</head>
<body style="background-color:transparent" onload="grow()"><div id=top>${site} <a href="#open" target="_self" data-civic-open="accessibility">无障碍</a></div><div id=zoom>${text((paragraph) => `<p>${paragraph}</p>`)}</div>
${share}<p data-mark=share><a id=own href="#" onclick="own++;return false">x</a></p>${panel}${mailbox}
<iframe name=weather src="blank.html" width=180 height=30 scrolling=no frameborder=0 allowtransparency></iframe><iframe id=away width=1 height=1></iframe><iframe src="javascript:''" style="display:none"></iframe></body></html>`,
  frameset: (inner) =>
    `<html><head><title>shell</title></head><body bgcolor=#eeeeee leftmargin=0><table width=980 align=center><tr><td height=70 bgcolor=#990000>banner</td></tr><tr><td><iframe src="${inner}" id=main name=main width=100% height=600 frameborder=0></iframe></td></tr></table></body></html>`,
  own: `var own=0,grown=0;function grow(){var f=parent.document.getElementById('main');if(f){f.height=document.body.scrollHeight+20;grown++}setTimeout(grow,900)}
window.onload=function(){document.getElementById('away').src=location.protocol+'//localhost:'+location.port+'/portal/auto-height-tags/blank.html'};
function pageFacts(){document.getElementById('own').onclick();return [own,typeof grow,frames.weather!==undefined].join()}`,
  css: "body{margin:0;font-size:12px}#zoom{padding:8px}",
}

/** Chinese bytes under a Latin name: browsers show a muddle, and what is ours must still be read. */
const mislabelled: PortalTemplate = {
  name: "mislabelled",
  title: "2003 GBK bytes declared as windows-1252, filters and behaviours of Internet Explorer",
  ways: ["tags", "options"],
  charset: "mislabelled",
  html: ({
    charset,
    script,
    share,
    panel,
    mailbox,
    text,
  }) => `<html><head>${charset}<title>${policyTitle}</title><link rel=stylesheet href=style.css><script src=own.js></script>${script}</head><body><!--[if IE]><div class=ie><![endif]-->
<div id=top style="filter:progid:DXImageTransform.Microsoft.gradient(startColorstr='#ffffff',endColorstr='#cccccc');behavior:url(csshover.htc);width:expression(this.width>600?600:true)">${site} <a href="#open" data-civic-open="accessibility">ENGLISH</a></div>
<div id=zoom>${text((paragraph) => `<p>${paragraph}`)}</div>${share}<p data-mark=share><a id=own href="#" onclick="own++">x</a>${panel}${mailbox}<!--[if IE]></div><![endif]-->
<object classid="clsid:d27cdb6e-ae6d-11cf-96b8-444553540000" width=200 height=20><param name=movie value=a.swf></object></body></html>`,
  own: "var own=0;function pageFacts(){document.getElementById('own').onclick();return [own,document.characterSet].join()}",
}

export const frontpageAge: readonly PortalTemplate[] = [frontpage, menuWriter, autoHeight, mislabelled]
