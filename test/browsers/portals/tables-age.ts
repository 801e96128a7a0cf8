/** 2005 to 2009: layout tables, font tags, frames, scripts that write into the page. */
import { type PortalTemplate, policyTitle, site } from "./portal-page.ts"

const asp: PortalTemplate = {
  name: "asp",
  title: "2005 ASP: layout tables, font tags, marquee, written date",
  html: ({ charset, script, share, panel, mailbox, text }) => `<html>
<head>
${charset}
<title>${site}门户网站</title>
<meta name="keywords" content="${site}"><meta name="ArticleTitle" content="${policyTitle}"><meta name="Description" content="稳岗扩岗">
<script language="JavaScript" src="own.js"></script>
<link href="style.css" type=text/css rel=stylesheet>
</head>
<body leftmargin=0 topmargin=0 bgcolor="#FFFFFF" onLoad="MM_preloadImages('a.gif')">
<table width="778" border=0 align=center cellpadding=0 cellspacing=0 id=top><tr><td height=80 bgcolor=#CC0000><font color=#FFFFFF size=6><b>${site}</b></font></td></tr>
<tr><td height=24 bgcolor=#EEEEEE><script language="JavaScript">writeDay()</script> <a href="#cniil" id="cniil_wza">无障碍</a></td></tr></table>
<table width=778 align=center cellspacing=0><tr><td width=180 valign=top bgcolor=#F7F7F7><marquee direction=up height=120 scrollamount=2><font size=2>欢迎访问</font></marquee>
<script language="JavaScript">
<!--
buildMenu(["领导之窗","政务公开","办事指南"])
//-->
</script></td>
<td valign=top><center><font size=5 color=red><b>${policyTitle}</b></font></center><div id=zoom>${text((paragraph) => `<p><font size=3>　　${paragraph}</font>`)}</div>
${share}
<p data-mark=share align=right>【<a href="javascript:doZoom(16)">大</a> <a href="#" onclick="return countClick(this)" id=own>中</a>】
${panel}${mailbox}</td></tr></table>
<center><font size=2>主办：${site}办公室　<script>document.write(unescape('%u6280%u672f'))</script>支持</font></center>
${script}
</body></html>`,
  own: `var day='',menu='',clicks=0;function MM_preloadImages(){var d=document;if(d.images){if(!d.MM_p)d.MM_p=new Array();d.MM_p[0]=arguments[0]}}
function writeDay(){day='\\u661f\\u671f\\u65e5';document.write('<font size=2>'+day+'</font>')}
function buildMenu(a){for(var i=0;i<a.length;i++){menu+=a[i].length;document.write('<div class=m onmouseover="this.className=\\'m on\\'">'+a[i]+'</div>')}}
function doZoom(s){document.getElementById('zoom').style.fontSize=s+'px'}
function countClick(o){clicks++;return false}
function pageFacts(){document.getElementById('own').click();return [day,menu,clicks,document.MM_p.length,document.all.length>20,document.getElementsByTagName('marquee').length].join()}`,
  css: "td{font-size:12px}.m{height:20px}.on{color:red}a{text-decoration:none}",
}

const vml: PortalTemplate = {
  name: "vml",
  title: "2006 PowerEasy: VML namespace, behaviors, expression() styles",
  html: ({
    charset,
    script,
    share,
    panel,
    mailbox,
    text,
  }) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>${charset}<title>${policyTitle}</title>
<style>v\\:*{behavior:url(#default#VML)} o\\:*{behavior:url(#default#VML)} #top{width:expression(document.body.clientWidth>780?"780px":"auto")}</style>
<link rel=stylesheet href=style.css><script src=own.js></script>${script}</head>
<body><div id=top><v:roundrect style="width:200px;height:40px" fillcolor="#06c"><v:textbox>${site}</v:textbox></v:roundrect>
<o:p></o:p><a href="#open" data-civic-open="accessibility">无障碍浏览</a> <a href="javascript:void(0)" id=own onclick="switchTab(1)">要闻</a></div>
<TABLE cellSpacing=0 cellPadding=0 width=760 border=0><TBODY><TR><TD class=main_title_760>${policyTitle}</TD></TR>
<TR><TD class=article_760 id=fontzoom><DIV id=zoom>${text((paragraph) => `<P style="TEXT-INDENT: 24pt; mso-char-indent-count: 2.0"><SPAN lang=EN-US style="FONT-FAMILY: 仿宋_GB2312"><?xml:namespace prefix = o /><o:p></o:p></SPAN>${paragraph}</P>`)}</DIV>
${share}<P data-mark=share>上一篇 下一篇</P>${panel}${mailbox}</TD></TR></TBODY></TABLE></body></html>`,
  own: `var tab=0;function switchTab(n){tab=n}function pageFacts(){document.getElementById('own').onclick();return [tab,document.getElementsByTagName('o:p').length,document.body.currentStyle===undefined].join()}`,
  css: "body{font:12px 宋体;margin:0}.article_760{line-height:200%;padding:10px}",
}

const written: PortalTemplate = {
  name: "written",
  title: "2008 EmpireCMS: header, counter and sidebar by document.write, tabs on hover",
  html: ({
    charset,
    script,
    share,
    panel,
    mailbox,
    text,
  }) => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head>${charset}<title>${policyTitle}</title><link href="style.css" rel="stylesheet" type="text/css" />
<script type="text/javascript" src="own.js"></script></head>
<body class="showpage" onload="loaded=1"><script>writeHeader("${site}")</script>
<table width="100%" border="0" cellspacing="10" cellpadding="0"><tr valign="top"><td class="content">
<div id="zoom" class="text">${text((paragraph) => `<p>　　${paragraph}</p>`)}</div>
<p>点击：<script src="count.js"></script> 次</p>${share}<p data-mark="share"><a href="#" onmouseover="setTab('one',1,2)" id="own">评论</a></p>${panel}</td></tr></table>
<div id="con_one_1">一</div><div id="con_one_2" style="display:none">二</div>${mailbox}
<script>document.write('<scr'+'ipt src="side.js"></scr'+'ipt>')</script>
${script}</body></html>`,
  own: `var loaded=0,written=[];function writeHeader(t){document.write('<div id="top"><h1>'+t+'</h1><a href="#open" data-civic-open="accessibility">\\u65e0\\u969c\\u788d\\u6d4f\\u89c8</a></div>');written.push('head')}
function setTab(n,c,m){for(var i=1;i<=m;i++){document.getElementById('con_'+n+'_'+i).style.display=i==c?'none':'block'}}
function pageFacts(){document.getElementById('own').onmouseover();return [loaded,written.join('|'),document.getElementById('con_one_2').style.display].join()}`,
  css: "*{margin:0;padding:0}body{font-size:12px}.text p{font-size:14px;line-height:25px}",
}

const frames: PortalTemplate = {
  name: "frames",
  title: "2005 frameset: the elements stand in its content frame",
  html: ({
    charset,
    script,
    share,
    panel,
    mailbox,
    text,
  }) => `<HTML><HEAD>${charset}<TITLE>${policyTitle}</TITLE><BASE target="mainFrame"><LINK href="style.css" rel=stylesheet><SCRIPT src="own.js"></SCRIPT></HEAD>
<BODY background="bg.gif"><DIV id=top align=center><FONT face=黑体 size=5>${site}</FONT> <A href="#open" data-civic-open="accessibility">无障碍浏览</A></DIV>
<DIV id=zoom>${text((paragraph) => `<P>${paragraph}`)}</DIV>${share}<P data-mark=share><A href="javascript:top.frames" id=own onclick="seen++;return false">返回</A>${panel}${mailbox}${script}</BODY></HTML>`,
  frameset: (inner) =>
    `<html><head><title>frameset</title></head><frameset rows="60,*" border=0><frame src="blank.html" name=topFrame scrolling=no><frame src="${inner}" name=mainFrame></frameset></html>`,
  own: `var seen=0;function pageFacts(){document.getElementById('own').onclick();return [seen,top!==self,parent.frames.length>0].join()}`,
  css: "P{text-indent:2em;font-size:10.5pt}",
}

export const tablesAge: readonly PortalTemplate[] = [asp, vml, written, frames]
