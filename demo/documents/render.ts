import { existsSync, readFileSync } from "node:fs"
import { dirname, join, posix } from "node:path"
import { Marked, type Tokens } from "marked"
import { addressOf, type Reading, readings } from "./list.ts"

/** A document as a page shows it. `html` is of our own repository's text; nobody else's comes this way. */
export interface Rendered {
  readonly title: string
  /** What stands below the title. */
  readonly html: string
  /** The headings of the second level: `[id, html]`. */
  readonly sections: readonly (readonly [id: string, html: string])[]
}

const words = {
  "zh-CN": { table: "表格", code: "代码" },
  en: { table: "Table", code: "Code" },
} as const

/** What is for the test that follows a document, and the line that leads to the other language: the page has its own. */
const notForReaders = /<!--[\s\S]*?-->\n?|^\[(?:English|简体中文)\]\([^)]*\)$/gm

export function renderDocument(root: string, { file, language }: Reading): Rendered {
  const sections: [string, string][] = []
  const taken = new Map<string, number>()
  let title = ""
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading) {
        const html = this.parser.parseInline(tokens)
        const id = unique(anchorOf(text), taken)
        if (depth === 1) {
          title = html
          return ""
        }
        if (depth === 2) sections.push([id, html])
        return `<h${depth} id="${id}">${html}</h${depth}>\n`
      },
      link({ href, tokens }: Tokens.Link) {
        const html = this.parser.parseInline(tokens)
        const to = leadsTo(file, href)
        return to === undefined ? html : `<a href="${escapeHtml(to)}">${html}</a>`
      },
      image({ href, text }: Tokens.Image) {
        const path = posix.join(dirname(file), href)
        const narrow = path.replace("-1280.png", "-375.png")
        const source = narrow !== path && existsSync(join(root, narrow)) ? phoneSource(narrow) : ""
        const [width, height] = sizeOfPng(join(root, path))
        return `<picture>${source}<img src="/${escapeHtml(path)}" alt="${escapeHtml(text)}" width="${width}" height="${height}" loading="lazy" decoding="async"></picture>`
      },
      code({ text, lang }: Tokens.Code) {
        return `<pre tabindex="0" aria-label="${words[language].code}"${lang ? ` data-lang="${escapeHtml(lang)}"` : ""}><code>${escapeHtml(text)}</code></pre>\n`
      },
      table({ header, rows }: Tokens.Table) {
        const row = (cells: Tokens.TableCell[]) =>
          `<tr>${cells.map((each) => this.tablecell(each)).join("")}</tr>`
        return `<div class="table" role="group" tabindex="0" aria-label="${words[language].table}"><table><thead>${row(header)}</thead><tbody>${rows.map(row).join("\n")}</tbody></table></div>\n`
      },
      tablecell({ header, tokens, align }: Tokens.TableCell) {
        const html = this.parser.parseInline(tokens)
        // A heading without a word is none.
        const tag = header && html !== "" ? 'th scope="col"' : "td"
        const end = tag.slice(0, 2)
        return `<${tag}${align ? ` class="${align}"` : ""}>${html}</${end}>`
      },
    },
  })
  const text = readFileSync(join(root, file), "utf8").replace(notForReaders, "")
  const html = withoutGaps(marked.parse(text, { async: false }))
  return { title, html, sections }
}

/** A line that ends in the midst of a Chinese sentence is no space. Code keeps its lines. */
function withoutGaps(html: string): string {
  return html
    .split(/(<pre[\s\S]*?<\/pre>)/)
    .map((part, at) =>
      at % 2 === 1 ? part : part.replace(/(?<=[\p{sc=Han}，。；：、）”》])\n(?=[\p{sc=Han}（“《])/gu, ""),
    )
    .join("")
}

const addresses = new Map<string, string>()
for (const { document, language, file } of readings) {
  // A text for both languages keeps its first address.
  if (!addresses.has(file)) addresses.set(file, addressOf(language, document.name))
}

/** Where a link of a document goes on this site; undefined for what only the repository has. */
function leadsTo(file: string, href: string): string | undefined {
  if (/^(?:https?|mailto):|^#/.test(href)) return href
  const [path = "", heading] = href.split("#")
  const address = addresses.get(posix.join(dirname(file), path))
  return address === undefined || heading === undefined ? address : `${address}#${heading}`
}

/** The id of a heading, as code hosts make it. */
export function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .replace(/\s/g, "-")
}

function unique(id: string, taken: Map<string, number>): string {
  const before = taken.get(id)
  taken.set(id, (before ?? 0) + 1)
  return before === undefined ? id : `${id}-${before}`
}

/** On a phone the picture of a phone can be read. */
function phoneSource(path: string): string {
  return `<source media="(max-width: 640px)" srcset="/${escapeHtml(path)}">`
}

/** Width and height stand in the header of a PNG (ISO/IEC 15948, 11.2.2), so that the page does not jump. */
function sizeOfPng(path: string): [width: number, height: number] {
  const file = readFileSync(path)
  return [file.readUInt32BE(16), file.readUInt32BE(20)]
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;")
}
