import { otherHost, type Release, type Settings } from "./settings.ts"

export interface Snippet {
  /** For the page's `<head>`. */
  readonly head: string
  /** For places of one's own in the page; empty when the script tag does it all. */
  readonly body: string
  /** For the site's style sheet; empty without colours of one's own. */
  readonly css: string
  /** The policy's line, and what else the servers must say. */
  readonly policy: string
  readonly integrity: string
}

type Attribute = readonly [name: string, value: string]

/** The lines to paste. */
export function composeSnippet(settings: Settings, release: Release): Snippet {
  const tags = elementsOf(settings)
  const link = settings.toolbar.on && settings.toolbar.link ? [accessLink] : []
  const inTags = settings.way === "tags"
  return {
    head: [scriptTag(settings, release, inTags ? [] : optionsOf(settings)), ...themeLink(settings)].join(
      "\n",
    ),
    body: [...link, ...(inTags ? tags.map(({ tag, attributes }) => elementTag(tag, attributes)) : [])].join(
      "\n",
    ),
    css: settings.accent === "" ? "" : accentRule(settings.accent),
    policy: policyOf(settings),
    integrity: release.integrity,
  }
}

/** The elements with their attributes and the selector of the place where each belongs. */
export function elementsOf(settings: Settings): { tag: string; at: string; attributes: Attribute[] }[] {
  const { toolbar, share, interpretation, mailbox, lang } = settings
  const element = (on: boolean, tag: string, at: string, attributes: readonly Attribute[]) =>
    on ? [{ tag, at, attributes: given([...attributes, ["lang", lang]]) }] : []
  return [
    ...element(toolbar.on, "civic-accessibility-toolbar", "body", [["launcher", toolbar.launcher]]),
    ...element(share.on, "civic-share-buttons", share.at, [["networks", share.networks.join(",")]]),
    ...element(interpretation.on, "civic-interpretation-panel", interpretation.at || "body", [
      ["src", interpretation.src],
      ["for", interpretation.for],
      ["layout", interpretation.at === "" ? "drawer" : ""],
    ]),
    ...element(mailbox.on, "civic-mayor-mailbox", mailbox.at, [
      ["api", mailbox.api],
      ["box", mailbox.box],
    ]),
  ]
}

const accessLink = `<a href="#" data-civic-open="accessibility">无障碍</a>`

function optionsOf({ toolbar, share, interpretation, mailbox, lang }: Settings): Attribute[] {
  const option = (on: boolean, name: string, value: string, rest: readonly Attribute[]): Attribute[] =>
    on ? [[name, value], ...given(rest)] : []
  return [
    ...option(toolbar.on, "data-toolbar", "", [["data-toolbar-launcher", toolbar.launcher]]),
    ...option(share.on, "data-share", share.at, [["data-share-networks", share.networks.join(",")]]),
    ...option(interpretation.on, "data-interpretation", interpretation.src, [
      ["data-interpretation-for", interpretation.for],
      ["data-interpretation-at", interpretation.at],
    ]),
    ...option(mailbox.on, "data-mailbox", mailbox.api, [
      ["data-mailbox-at", mailbox.at],
      ["data-mailbox-box", mailbox.box],
    ]),
    ...given([["data-lang", lang]]),
  ]
}

function scriptTag(
  settings: Settings,
  { version, integrity }: Release,
  options: readonly Attribute[],
): string {
  const name = settings.pinned ? `civicbridge-${version}.js` : "civicbridge.js"
  const checks: Attribute[] = settings.pinned
    ? [
        ["integrity", integrity],
        ...(otherHost(settings.files) ? [["crossorigin", "anonymous"] as const] : []),
      ]
    : []
  return `<script src="${escaped(settings.files + name)}"${written(checks)}${written(options)}></script>`
}

function themeLink({ theme, files }: Settings): string[] {
  return theme === "" ? [] : [`<link rel="stylesheet" href="${escaped(files)}theme-${theme}.css">`]
}

function elementTag(tag: string, attributes: readonly Attribute[]): string {
  return `<${tag}${written(attributes)}></${tag}>`
}

/** The accent and what is written on it: white or black, whichever is read better. */
function accentRule(accent: string): string {
  return `html {\n  --civic-accent: ${accent};\n  --civic-accent-ink: ${contrast(accent, "#ffffff") >= contrast(accent, "#000000") ? "#fff" : "#000"};\n}`
}

function policyOf({ files, pinned, interpretation, mailbox }: Settings): string {
  const from = (...addresses: readonly (string | undefined)[]) =>
    ["'self'", ...new Set(addresses.flatMap((address) => address ?? []))].join(" ")
  const host = otherHost(files)
  const feed = interpretation.on ? otherHost(interpretation.src) : undefined
  const api = mailbox.on ? otherHost(mailbox.api) : undefined
  const lines = [
    `Content-Security-Policy: script-src ${from(host)}; style-src ${from(host)}; img-src ${from(host)}; connect-src ${from(feed, api)}`,
  ]
  if (host && pinned) lines.push(`# ${host} 须答：\nAccess-Control-Allow-Origin: *`)
  for (const other of new Set([feed, api])) {
    if (other)
      lines.push(
        `# ${other} 须答（换成本站的网址）：\nAccess-Control-Allow-Origin: https://www.example.gov.cn`,
      )
  }
  return lines.join("\n")
}

/** Contrast of two colours after WCAG 2; both `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function given(attributes: readonly Attribute[]): Attribute[] {
  return attributes.filter(([, value]) => value !== "")
}

function written(attributes: readonly Attribute[]): string {
  return attributes
    .map(([name, value]) => (value === "" ? ` ${name}` : ` ${name}="${escaped(value)}"`))
    .join("")
}

function escaped(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;")
}
