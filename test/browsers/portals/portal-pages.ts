/** Each template of an age in two charsets and three ways of adding us, then the nasty ones, and those that came to mind later. */
import { encodeGbk } from "../../../demo/gbk.ts"
import { paragraphs } from "../../widgets/policy-sample.ts"
import { frontpageAge } from "./frontpage-age.ts"
import { libraryAge } from "./library-age.ts"
import { nastyMarkup } from "./nasty-markup.ts"
import { nastyNames } from "./nasty-names.ts"
import { nastyScripts } from "./nasty-scripts.ts"
import type { Parts, PortalCharset, PortalTemplate, Way } from "./portal-page.ts"
import { recentAge } from "./recent-age.ts"
import { systemsAge } from "./systems-age.ts"
import { tablesAge } from "./tables-age.ts"

export interface PortalPage {
  /** Also its path. */
  readonly name: string
  readonly template: PortalTemplate
  readonly charset: PortalCharset
  readonly way: Way
}

export const templates: readonly PortalTemplate[] = [
  ...tablesAge,
  ...libraryAge,
  ...recentAge,
  ...nastyMarkup,
  ...nastyScripts,
  ...frontpageAge,
  ...systemsAge,
  ...nastyNames,
]

/** GBK where the template's age used it; both spellings are tried with every way of adding us. */
export const portalPages: readonly PortalPage[] = templates.flatMap((template, index) =>
  (template.ways ?? (["tags", "options", "late"] as const)).map((way, turn) => {
    const old = index < 9 ? turn !== 1 : turn === 1
    const charset = template.charset ?? (old ? "gbk" : "utf-8")
    return { name: `${template.name}-${way}`, template, charset, way }
  }),
)

const places: Readonly<Record<"share" | "panel" | "mailbox", string>> = {
  share: "<civic-share-buttons></civic-share-buttons>",
  panel:
    '<civic-interpretation-panel for="zoom" src="/feed.json"><ul><li><a href="/1.html">一图读懂</a></li></ul></civic-interpretation-panel>',
  mailbox: '<civic-mayor-mailbox api="/api/v1"></civic-mayor-mailbox>',
}

const options =
  'data-toolbar data-share="#share-here" data-interpretation="/feed.json" data-interpretation-at="#panel-here" data-interpretation-for="zoom" data-mailbox="/api/v1" data-mailbox-at="#mailbox-here"'

const nameOf: Readonly<Record<PortalCharset, string>> = {
  gbk: "gb2312",
  "utf-8": "utf-8",
  unsaid: "",
  mislabelled: "windows-1252",
}

/** The page with us, or without for comparison. */
export function portalHtml(page: PortalPage, files: string, bare: boolean): string | Uint8Array {
  const { template, way } = page
  const libraries = (template.libraries ?? []).map((path) => `<script src="/lib/${path}"></script>`).join("")
  const first = `<script src="/page/watch.js"></script>${libraries}`
  // As our guide says: options in the head, or the rooms' style sheet where the script stands at the foot.
  const head =
    way === "options" ? scriptTag(way, files) : `<link rel="stylesheet" href="${files}/civicbridge.css">`
  const said = nameOf[page.charset]
  const meta = said && `<meta http-equiv="Content-Type" content="text/html; charset=${said}">`
  const charset = `${meta}${first}${bare ? "" : head}`
  const parts: Parts = {
    charset,
    script: bare || way === "options" ? "" : scriptTag(way, files),
    share: place("share", way, bare),
    panel: place("panel", way, bare),
    mailbox: place("mailbox", way, bare),
    text: (wrap) => paragraphs.map(wrap).join("\n"),
  }
  const probe = `<script src="/page/portal-probe.js"></script>`
  const html = template.html(parts)
  const whole = /<\/body>/i.test(html) ? html.replace(/<\/body>/i, `${probe}</body>`) : html + probe
  return page.charset === "utf-8" ? whole : encodeGbk(whole)
}

function place(name: keyof typeof places, way: Way, bare: boolean): string {
  if (way === "tags" && !bare) return places[name]
  return `<div id="${name}-here"></div>`
}

function scriptTag(way: Way, files: string): string {
  const tag = (more: string) => `<script src="${files}/civicbridge.js" ${more}></script>`
  if (way === "tags") return tag("data-toolbar")
  if (way === "options") return tag(options)
  return `${tag("data-toolbar")}<script src="late.js"></script>`
}

/** What the third webmaster's own script does once everything has loaded. */
export function lateScript(): string {
  const writes = Object.entries(places).map(
    ([name, html]) => `document.getElementById("${name}-here").innerHTML=${JSON.stringify(html)}`,
  )
  const ascii = writes
    .join(";")
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
  return `window.addEventListener("load",function(){setTimeout(function(){${ascii}},50)})`
}

/** Small files that the templates name. */
export const extras: Readonly<Record<string, string>> = {
  "count.js": "document.write('128')",
  "side.js": "window.written&&written.push('side')",
  "blank.html": "<!doctype html><title>blank</title>",
  "html5shiv.js": "",
  "blank.js": "",
}
