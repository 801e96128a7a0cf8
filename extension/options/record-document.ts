import type { Publication } from "../records/records.ts"
import { documentLanguage } from "../ui/by-language.ts"
import { dateTime } from "../ui/date-time.ts"
import { escapeHtml } from "../ui/save-file.ts"
import { severityWords } from "../ui/words.ts"
import { strings } from "./strings.ts"

const words = strings.record

/** One publication as a document that is printed and filed. */
export function recordDocument(one: Publication): string {
  const heads: readonly (readonly [string, string])[] = [
    [words.article, one.title],
    [words.address, one.url],
    [words.at, dateTime(one.at)],
    [words.button, one.button],
    [words.reason, one.reason === "" ? words.none : one.reason],
    [words.text, words.characters(one.length)],
    [words.hash, one.hash],
  ]
  return [
    `<!doctype html><html lang="${documentLanguage()}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(words.title)}</title><style>${css}</style></head><body>`,
    `<h1>${escapeHtml(words.title)}</h1>`,
    `<table class="heads">${heads.map(([name, value]) => row("th", [name], [value])).join("")}</table>`,
    ...signatures(one),
    ...findings(one),
    one.hasConfirmed ? `<p>${escapeHtml(words.confirmed)}</p>` : "",
    `<p class="note">${escapeHtml(words.note)}</p></body></html>`,
  ].join("\n")
}

function signatures({ signatures, hash }: Publication): string[] {
  if (signatures.length === 0) return []
  return table(
    words.signatures,
    words.signatureColumns,
    signatures.map((one) => [
      words.steps[one.step],
      one.name,
      dateTime(one.at),
      one.hash === hash ? words.same : words.changed,
    ]),
  )
}

function findings({ findings }: Publication): string[] {
  if (findings.length === 0) return []
  return table(
    words.findings,
    words.columns,
    findings.map(({ severity, title, message, words: quoted }) => [
      severityWords[severity],
      title,
      message,
      quoted === "" ? words.withheld : quoted,
    ]),
  )
}

function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const head = `<thead><tr>${columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("")}</tr></thead>`
  return [
    `<h2>${escapeHtml(title)}</h2>`,
    `<table>${head}<tbody>${rows.map((cells) => row("td", cells)).join("")}</tbody></table>`,
  ]
}

function row(tag: "th" | "td", cells: readonly string[], more: readonly string[] = []): string {
  const first = cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`)
  return `<tr>${[...first, ...more.map((cell) => `<td>${escapeHtml(cell)}</td>`)].join("")}</tr>`
}

const css = `
body { max-width: 720px; margin: 32px auto; padding: 0 20px; color: #1f2328; font: 15px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { margin: 0 0 20px; padding-top: 18px; border-top: 3px solid #b3151c; font-size: 22px; text-align: center; }
h2 { margin: 26px 0 8px; font-size: 16px; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 7px 10px; border: 1px solid #c9ced4; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f5f6f8; font-weight: 600; white-space: nowrap; }
.heads th { width: 11em; white-space: normal; }
.note { margin-top: 28px; color: #5b636d; font-size: 13px; }
@media print { body { margin: 0 auto; } tr { break-inside: avoid; } }
`
