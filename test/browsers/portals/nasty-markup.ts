/** The worst of markup and style sheets, one page each. */
import { type PortalTemplate, policyTitle, site } from "./portal-page.ts"

const open = '<a href="#open" data-civic-open="accessibility">无障碍浏览</a>'
const plainFacts = "function pageFacts(){document.getElementById('own').onclick();return [own].join()}"
const p = (paragraph: string) => `<p>${paragraph}</p>`

const nestedFrames: PortalTemplate = {
  name: "nested",
  title: "nasty: frameset within a frameset, base target, page in the innermost frame",
  ways: ["tags"],
  html: ({ charset, script, share, panel, mailbox, text }) =>
    `<html><head>${charset}<title>${policyTitle}</title><base target="_parent"><link rel=stylesheet href=style.css><script src=own.js></script></head><body topmargin=0 marginheight=0><div id=top>${site} ${open}</div><div id=zoom>${text(p)}</div>${share}<p data-mark=share><a id=own onclick="own++;return false" href="#">x</a>${panel}${mailbox}${script}</body></html>`,
  frameset: (inner) =>
    inner.indexOf("mid=1") < 0
      ? `<html><frameset cols="120,*" frameborder=no><frame src="blank.html" noresize><frame src="${inner.replace("&inner=1", "&mid=1")}"><noframes><body>请升级浏览器</body></noframes></frameset></html>`
      : `<html><frameset rows="40,*" border=0><frame src="blank.html"><frame src="${inner}" name=main></frameset></html>`,
  own: `var own=0;function pageFacts(){document.getElementById('own').onclick();return [own,parent!==top,top.frames.length].join()}`,
}

/** Everything that is seen comes out of one call of document.write. */
const bodyWritten: PortalTemplate = {
  name: "writes-body",
  title: "nasty: the whole body by document.write, our tags in it",
  ways: ["tags"],
  html: ({ charset, script, share, panel, mailbox, text }) => {
    const body = `<div id=top>${site} ${open}</div><div id=zoom>${text(p)}</div>${share}<p data-mark=share><a id=own onclick="own++" href="#">x</a></p>${panel}${mailbox}${script}`
    const quoted = JSON.stringify(body)
      .replace(/<\/script/g, '<\\/scr"+"ipt')
      .replace(/<script/g, '<scr"+"ipt')
    return `<html><head>${charset}<title>${policyTitle}</title><link rel=stylesheet href=style.css><script src=own.js></script></head><body><script>document.write(${quoted})</script></body></html>`
  },
  own: `var own=0;${plainFacts}`,
}

const baseFolder: PortalTemplate = {
  name: "base-folder",
  title: "nasty: base href in another folder, every link in a new window",
  ways: ["options"],
  html: ({ charset, script, share, panel, mailbox, text }) =>
    `<!DOCTYPE html><html lang="zh-CN"><head>${charset}<title>${policyTitle}</title><link rel=stylesheet href=style.css><script src=own.js></script><base href="/art/2009/" target="_blank"><meta name="Image" content="a.jpg">${script}</head><body><div id=top>${site} ${open}</div><div id=zoom>${text(p)}</div>${share}<p data-mark=share><a id=own onclick="own++;return false" href="x.htm">x</a></p>${panel}${mailbox}</body></html>`,
  own: `var own=0;function pageFacts(){var a=document.getElementById('own');a.onclick();return [own,a.href].join()}`,
}

const twoPages: PortalTemplate = {
  name: "two-pages",
  title: "nasty: an included page whole within the page, two heads, text after the end",
  ways: ["tags"],
  html: ({ charset, script, share, panel, mailbox, text }) =>
    `<html><head><title>${policyTitle}</title>${charset}</head><body><html><head><link rel=stylesheet href=style.css><script src=own.js></script></head><body class=inner onload="own+=10"><div id=top>${site} ${open}</div></body></html><div id=zoom>${text(p)}</div>${share}<p data-mark=share><a id=own onclick="own++" href="#">x</a></p></body></html>${panel}${mailbox}</html>${script}<!-- footer.asp -->`,
  own: `var own=0;function pageFacts(){document.getElementById('own').onclick();return [own,document.body.className,document.getElementsByTagName('body').length].join()}`,
}

const xhtml: PortalTemplate = {
  name: "xhtml",
  title: "nasty: XML prolog, XHTML Strict, scripts in CDATA, elements closed in their tag",
  ways: ["tags"],
  html: ({ charset, script, share, panel, mailbox, text }) =>
    `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="zh-CN"><head>${charset}<title>${policyTitle}</title><link rel="stylesheet" type="text/css" href="style.css" /><script type="text/javascript" src="own.js"></script><script type="text/javascript">//<![CDATA[
if(1<2&&own==0){own=1}
//]]></script></head><body><div id="top">${site} ${open}<br /></div><a name="anchor" /><div id="zoom">${text(p)}</div>${share}<p data-mark="share"><a id="own" onclick="own++" href="#">x</a><img src="data:," alt="" /></p>${panel}${mailbox}${script}<script type="text/javascript">/*<![CDATA[*/own+=100/*]]>*/</script></body></html>`,
  own: `var own=0;${plainFacts}`,
}

const importantAll: PortalTemplate = {
  name: "important",
  title: "nasty: a style sheet that sets everything on everything with !important",
  ways: ["tags"],
  html: ({ charset, script, share, panel, mailbox, text }) =>
    `<!DOCTYPE html><html lang="zh-CN"><head>${charset}<title>${policyTitle}</title><link rel=stylesheet href=style.css><script src=own.js></script></head><body><div id=top>${site} ${open}</div><div id=zoom>${text(p)}</div><section>${share}</section><p data-mark=share><a id=own onclick="own++" href="#">x</a></p><section>${panel}</section><section>${mailbox}</section>${script}</body></html>`,
  own: `var own=0;${plainFacts}`,
  css: `*,*:before,*:after,html *{font:12px/18px 宋体!important;color:#333!important;background:none!important;float:none!important;letter-spacing:2px!important;text-indent:0!important;text-align:center!important;box-sizing:content-box!important;opacity:1!important;transform:none!important;visibility:inherit!important;pointer-events:auto!important;border-radius:0!important;max-height:none!important;white-space:normal!important;word-break:break-all!important}section>*{display:block!important;position:static!important;margin:0!important;padding:0!important}`,
}

const unsaid: PortalTemplate = {
  name: "unsaid",
  title: "nasty: GBK bytes, and neither page nor server says so",
  ways: ["tags"],
  charset: "unsaid",
  html: ({ charset, script, share, panel, mailbox, text }) =>
    `<HTML><HEAD><TITLE>${policyTitle}</TITLE>${charset}<LINK rel=stylesheet href=style.css><SCRIPT src=own.js></SCRIPT></HEAD><BODY><DIV id=top>${site} ${open}</DIV><DIV id=zoom>${text(p)}</DIV>${share}<P data-mark=share><A id=own onclick="own++" href="#">x</A></P>${panel}${mailbox}${script}</BODY></HTML>`,
  own: `var own=0;${plainFacts}`,
}

const rightToLeft: PortalTemplate = {
  name: "right-to-left",
  title: "nasty: right-to-left page in Uyghur beside Chinese",
  ways: ["tags"],
  charset: "utf-8",
  html: ({ charset, script, share, panel, mailbox, text }) =>
    `<!DOCTYPE html><html lang="ug" dir="rtl"><head>${charset}<title>${policyTitle}</title><link rel=stylesheet href=style.css><script src=own.js></script></head><body><div id=top>شەھەرلىك خەلق ھۆكۈمىتى ${site} ${open}</div><div id=zoom><bdo dir=ltr>2026</bdo>${text((paragraph) => `<p dir=auto>${paragraph}</p>`)}</div>${share}<p data-mark=share><a id=own onclick="own++" href="#">x</a></p>${panel}${mailbox}${script}</body></html>`,
  own: `var own=0;${plainFacts}`,
  css: "body{direction:rtl;text-align:right}#top{float:right;width:100%}p{unicode-bidi:embed}",
}

export const nastyMarkup: readonly PortalTemplate[] = [
  nestedFrames,
  bodyWritten,
  baseFolder,
  twoPages,
  xhtml,
  importantAll,
  unsaid,
  rightToLeft,
]
