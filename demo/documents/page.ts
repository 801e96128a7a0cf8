import { html, raw } from "hono/html"
import type { Html } from "../portal/age.ts"
import {
  addressOf,
  type Document,
  groups,
  type Language,
  otherOf,
  type Reading,
  readingOf,
  readings,
} from "./list.ts"
import { renderDocument } from "./render.ts"

const words = {
  "zh-CN": {
    brand: "政民桥",
    site: "文档",
    skip: "跳到正文",
    index: "全部文档",
    contents: "本页内容",
    others: "演示",
    portal: "门户",
    cms: "后台",
    configurator: "接入代码",
    accessibility: "无障碍",
    other: "English",
    only: "（英文）",
    source: "本页文件：",
    before: "上一篇",
    after: "下一篇",
    home: "政民桥文档",
    lead: "给四种人：管网站的、写稿的、回信的、看网站的；也给要改动它的人。文中的命令，测试会照着跑一遍。",
    copy: "复制",
    copied: "已复制",
  },
  en: {
    brand: "CivicBridge",
    site: "Documents",
    skip: "Skip to the text",
    index: "All documents",
    contents: "On this page",
    others: "Demo",
    portal: "Portal",
    cms: "CMS",
    configurator: "Configurator",
    accessibility: "Accessibility",
    other: "简体中文",
    only: " (in Chinese)",
    source: "The file of this page: ",
    before: "Before",
    after: "Next",
    home: "CivicBridge documents",
    lead: "For four people: who runs a site, who writes for it, who answers letters, and who reads; and for whoever wants to change the kit. The commands in them are followed by a test.",
    copy: "Copy",
    copied: "Copied",
  },
} as const

export function documentsIndex(language: Language): Html {
  const say = words[language]
  return frame({
    language,
    title: say.home,
    other: addressOf(otherOf(language)),
    main: html`<main id="content" class="index">
<h1>${say.home}</h1>
<p class="lead">${say.lead}</p>
<div class="groups">${groups.map(
      (group) => html`<section><h2>${group.title[language]}</h2><p>${group.about[language]}</p>
${listOf(group.documents, language)}</section>`,
    )}</div>
</main>`,
  })
}

export function documentPage(root: string, reading: Reading): Html {
  const { language, document, file } = reading
  const say = words[language]
  const { title, html: text, sections } = renderDocument(root, reading)
  const hasOther = document.files[otherOf(language)] !== undefined
  return frame({
    language,
    title: `${document.titles[language]} - ${say.home}`,
    other: addressOf(otherOf(language), hasOther ? document.name : ""),
    main: html`<nav class="list" aria-label="${say.index}">${groups.map(
      (group) => html`<h2>${group.title[language]}</h2>${listOf(group.documents, language, document)}`,
    )}</nav>
<main id="content">
<h1>${raw(title)}</h1>
${contents(say.contents, sections)}
<div class="text">
${raw(text)}
</div>
${neighbours(reading)}
<p class="source">${say.source}<code>${file}</code></p>
</main>`,
  })
}

function frame(page: { language: Language; title: string; other: string; main: Html }): Html {
  const { language, title, other, main } = page
  const say = words[language]
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${say.lead}">
<link rel="icon" href="/static/favicon.svg">
<link rel="stylesheet" href="/static/documents.css">
<link rel="alternate" hreflang="${otherOf(language)}" href="${other}">
<script src="/civicbridge/civicbridge.js" data-toolbar></script>
<script src="/static/documents.js" defer></script>
</head>
<body data-copy="${say.copy}" data-copied="${say.copied}">
<a class="skip" href="#content">${say.skip}</a>
<header><div class="wide"><a class="brand" href="${addressOf(language)}"><b lang="${language}">${say.brand}</b> <span>${say.site}</span></a>
<nav aria-label="${say.others}"><a href="/today/">${say.portal}</a><a href="/cms/">${say.cms}</a><a href="/configurator">${say.configurator}</a><a href="#" data-civic-open="accessibility">${say.accessibility}</a><a class="language" href="${other}" lang="${otherOf(language)}" hreflang="${otherOf(language)}">${say.other}</a></nav></div></header>
<div class="wide frame">
${main}
</div>
</body>
</html>`
}

function listOf(documents: readonly Document[], language: Language, here?: Document): Html {
  return html`<ul>${documents.map((document) => {
    const to = readingOf(document, language)
    const isOther = to.language !== language
    const current = document === here ? ' aria-current="page"' : ""
    return html`<li><a href="${addressOf(to.language, document.name)}"${raw(current)}${raw(
      isOther ? ` hreflang="${to.language}"` : "",
    )}>${document.titles[language]}${isOther ? words[language].only : ""}</a></li>`
  })}</ul>`
}

/** Worth its room from three headings on. */
function contents(name: string, sections: readonly (readonly [id: string, html: string])[]): Html {
  if (sections.length < 3) return html``
  return html`<nav class="contents" aria-label="${name}"><h2>${name}</h2><ul>${sections.map(
    ([id, title]) => html`<li><a href="#${id}">${raw(title)}</a></li>`,
  )}</ul></nav>`
}

/** The document before and the one after, in the order of the list. */
function neighbours({ document, language }: Reading): Html {
  const say = words[language]
  const all = readings.filter((one) => one.language === language).map((one) => one.document)
  const at = all.indexOf(document)
  const link = (to: Document | undefined, rel: "prev" | "next", name: string) =>
    to === undefined
      ? ""
      : html`<a rel="${rel}" href="${addressOf(language, to.name)}"><small>${name}</small> ${to.titles[language]}</a>`
  return html`<nav class="neighbours" aria-label="${say.before}, ${say.after}">${link(all[at - 1], "prev", say.before)}${link(all[at + 1], "next", say.after)}</nav>`
}
