import { attackPages } from "./attacks.ts"
import type { BrowserKind } from "./browsers.ts"
import { functionsHosts } from "./functions/page.ts"
import type { Host } from "./hosts.ts"
import { type PortalPage, portalPages, templates } from "./portals/portal-pages.ts"
import type { Walked } from "./walk.ts"

export type Results = Record<string, { missing: string; hosts: Record<string, Walked> }>

const elements: Readonly<Record<string, string>> = {
  share: "civic-share-buttons",
  panel: "civic-interpretation-panel",
  mailbox: "civic-mayor-mailbox",
  toolbar: "civic-accessibility-toolbar",
  shift: "Layout does not move while the elements arrive",
  host: "The page's own words and scripts are unharmed, nothing is reported in the console",
}

/** docs/browsers.md: one table an element, rows are host pages, columns are browsers. */
export function browserReport(
  results: Results,
  browsers: readonly BrowserKind[],
  hosts: readonly Host[],
): string {
  const tables = Object.entries(elements).map(([key, title]) => {
    const rows = hosts.map(
      (host) =>
        `| ${host.title} | ${browsers.map((browser) => cell(results, browser, host, key)).join(" | ")} |`,
    )
    return `## ${key in { shift: 0, host: 0 } ? title : `\`<${title}>\``}\n\n${head(browsers)}\n${rows.join("\n")}\n`
  })
  const faults = browsers.flatMap((browser) =>
    [...hosts, ...functionsHosts, ...portalPages, ...attackPages].flatMap((page) =>
      faultsOf(results, browser, page).map((fault) => `- ${browser.title}, ${page.name}: ${fault}`),
    ),
  )
  return `${intro(results, browsers)}\n${tables.join("\n")}\n${functionsIntro}\n${functionsTable(results, browsers)}\n${portalIntro}\n${portalTable(results, browsers)}\n${attacksIntro}\n${attacksTable(results, browsers)}\n## What failed\n\n${faults.join("\n") || "Nothing."}\n`
}

const functionsIntro = `## Functions of the accessibility toolbar

Each cell is what two pages then looked like, or what was heard: ${functionsHosts.map(({ title }) => title).join("; and ")}.
Sizes and colours are computed styles and boxes, the guide and the magnifier are measured where they stand, spoken
sentences are recorded (on the first page from a voice of the device, on the second from the bundled synthesiser, whose
samples are looked at), the next page's colours are those of its first frame, and a reset is compared in the whole
markup and in every computed style of every element. Firefox plays into a sound card that nobody hears. Keys and pointer are events that the page makes; a person's are
tested in current Chromium.
`

/** One row a function: both pages together. */
function functionsTable(results: Results, browsers: readonly BrowserKind[]): string {
  const names = new Set<string>()
  for (const browser of browsers)
    for (const { name } of functionsHosts)
      for (const key of Object.keys(results[browser.name]?.hosts[name]?.elements ?? {})) names.add(key)
  const rows = [...names].map((key) => {
    const cells = browsers.map((browser) => functionCell(results, browser, key))
    return `| ${key} | ${cells.join(" | ")} |`
  })
  return `${head(browsers).replace("Page", "Function")}\n${rows.join("\n")}\n`
}

function functionCell(results: Results, browser: BrowserKind, key: string): string {
  const walked = functionsHosts.map(({ name }) => results[browser.name]?.hosts[name])
  if (walked.every((one) => one === undefined)) return "not run"
  const found = walked.map((one) => one?.elements[key] ?? { passed: 0, failed: ["no answer"] })
  return mark(
    found.reduce((sum, { passed }) => sum + passed, 0),
    found.reduce((sum, { failed }) => sum + failed.length, 0),
  )
}

const portalIntro = `## Portal pages of 2002 to 2020

${portalPages.length} pages of ${templates.length} kinds: in the manner of the content systems that portals were and are made with, and with the
worst that was ever met. Our tags stand in their markup, or there are options on the script tag alone, or their own
scripts write our tags after the page has loaded; in GBK and in UTF-8. Every page is opened with us and, in a frame,
without: the results of its own scripts, its globals, the size and style of its head and its text must be the same. Then
the WeChat code is opened, eight tools of the toolbar are switched on and must take effect, and all is put back.
`

const attacksIntro = `## Attacks through every field of a feed

Each string of \`test/widgets/attacks\` stood in every field of a feed at once, in one piece of every form, on a page
without a policy. Held means: nothing was executed, no name was taken, and no element, attribute or address came into
the panel that a harmless feed does not bring.
`

function attacksTable(results: Results, browsers: readonly BrowserKind[]): string {
  const walked = browsers.map(({ name }) =>
    attackPages.map((page) => results[name]?.hosts[page.name]?.elements ?? {}),
  )
  const kinds = new Set(walked.flat().flatMap((elements) => Object.keys(elements)))
  const rows = [...kinds].map((kind) => {
    const cells = walked.map((pages) => {
      const found = pages.flatMap((elements) => elements[kind] ?? [])
      const passed = found.reduce((sum, one) => sum + one.passed, 0)
      const failed = found.reduce((sum, one) => sum + one.failed.length, 0)
      return found.length === pages.length ? mark(passed, failed) : "not run"
    })
    return `| ${kind} | ${cells.join(" | ")} |`
  })
  return `${head(browsers).replace("Page", "Attack")}\n${rows.join("\n")}\n`
}

function intro(results: Results, browsers: readonly BrowserKind[]): string {
  const lines = browsers.map(({ name, title }) => {
    const result = results[name]
    const agent = Object.values(result?.hosts ?? {}).find((walked) => walked.agent)?.agent
    return `- ${title}: ${agent ? `\`${agent}\`` : result?.missing || "not run"}`
  })
  return `# Browsers and host pages

Generated by \`npm run test:browsers\`; not edited by hand. Each cell is one real page load in one real browser: all four
elements stand on the page, our files come from another origin without CORS headers, and each chunk arrives 80 ms late.
A number is how many demands were checked and held: no exception, no console error, no policy violation, exact Chinese
text, sizes in pixels, computed styles, nothing covering a button, and a use from beginning to end (open and close the
QR code; unfold an explanation and find its clause; send a letter to the real service; enlarge, colour and restore the
page). \`✗ 2/30\` means that 2 of 30 failed; they are listed at the end.

The old Chromium builds come from npm packages and run headless in one process; prototype.js, script.aculo.us and
MooTools are Debian's packages of the named versions. Clicks are made by the page itself after a test that the element
is on top at its middle; a person's mouse and keyboard are tested in current Chromium (\`test/widgets\`). Safari and
WeChat's own browser cannot be run here; WebKitGTK and Chromium 78 to 92 are their nearest relatives.

${lines.join("\n")}
`
}

function head(browsers: readonly BrowserKind[]): string {
  return `| Page | ${browsers.map(({ title }) => title).join(" | ")} |\n|---|${browsers.map(() => "---").join("|")}|`
}

function cell(results: Results, browser: BrowserKind, host: Host, key: string): string {
  const result = results[browser.name]
  const walked = result?.hosts[host.name]
  if (!walked) return "not run"
  const findings = walked.elements[key]
  if (!findings) return "✗"
  const { passed, failed } = findings
  return mark(passed, failed.length)
}

function mark(passed: number, failed: number): string {
  return failed === 0 ? `✓ ${passed}` : `✗ ${failed}/${passed + failed}`
}

/** One row a template: its pages together. */
function portalTable(results: Results, browsers: readonly BrowserKind[]): string {
  const rows = templates.map(({ name, title }) => {
    const pages = portalPages.filter(({ template }) => template.name === name)
    const cells = browsers.map((browser) => portalCell(results, browser, pages))
    return `| ${title} | ${cells.join(" | ")} |`
  })
  return `${head(browsers)}\n${rows.join("\n")}\n`
}

function portalCell(results: Results, browser: BrowserKind, pages: readonly PortalPage[]): string {
  const walked = pages.map(({ name }) => results[browser.name]?.hosts[name])
  if (walked.some((one) => one === undefined)) return "not run"
  const found = walked.map((one) => one?.elements["portal"] ?? { passed: 0, failed: ["no answer"] })
  return mark(
    found.reduce((sum, { passed }) => sum + passed, 0),
    found.reduce((sum, { failed }) => sum + failed.length, 0),
  )
}

function faultsOf(results: Results, browser: BrowserKind, host: { readonly name: string }): string[] {
  const walked = results[browser.name]?.hosts[host.name]
  const faults = Object.entries(walked?.elements ?? {}).flatMap(([key, { failed }]) =>
    failed.map((fault) => `${key}: ${fault}`),
  )
  return walked?.broken === undefined ? faults : [...faults, walked.broken]
}
