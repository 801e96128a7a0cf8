import type { AuditFinding, PageRecord } from "../page-record.ts"
import { placeName } from "../page-record.ts"
import { escapeHtml } from "./escape-html.ts"
import type { Repeat } from "./repeats.ts"
import { basisText, kindNames, severities, severityNames } from "./words.ts"

/** The findings of one page, heaviest first. */
export function pageHtml(record: Pick<PageRecord, "place" | "kind" | "title" | "findings">): string {
  const { place, kind, title, findings } = record
  const name = placeName(place)
  const sorted = [...findings].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
  const counts = severities
    .map(
      (severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `<span class="tag ${severity}">${severityNames[severity]} ${count}</span>`)
  return `<details class="page" open>
<summary><span class="page-title">${escapeHtml(title || name)}</span><span class="counts">${counts.join("")}</span></summary>
<p class="place">${kindNames[kind] ?? escapeHtml(kind)} · ${linkTo(name)}</p>
<ol class="findings">
${sorted.map(findingHtml).join("\n")}
</ol>
</details>
`
}

function findingHtml({
  severity,
  message,
  text,
  fix,
  context,
  rule,
  basis,
  cost,
  location,
}: AuditFinding): string {
  const where =
    context === undefined
      ? ""
      : `<p class="quote">…${escapeHtml(context.before)}<mark>${escapeHtml(shorten(text))}</mark>${escapeHtml(context.after)}…</p>`
  const mend = fix === undefined ? "" : `<p class="fix">改为：<ins>${escapeHtml(fix) || "（删去）"}</ins></p>`
  const selector =
    location.selector === undefined ? "" : ` · <span class="selector">${escapeHtml(location.selector)}</span>`
  return `<li class="${severity}"><p class="message"><span class="tag ${severity}">${severityNames[severity]}</span>${escapeHtml(message)}</p>
${where}${mend}<p class="basis">依据：${escapeHtml(basisText(basis))}${cost === undefined ? "" : `；检查影响：${escapeHtml(cost)}`}<br><span class="rule">${escapeHtml(rule)}</span>${selector}</p></li>`
}

/** Told once for all pages that share it: whoever keeps the template mends them together. */
export function repeatsHtml(repeats: readonly Repeat[]): string {
  if (repeats.length === 0) return ""
  const sorted = [...repeats].sort(
    (a, b) => severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity),
  )
  return `<section><h2>各页共有的问题</h2><p class="note">这些问题在多个页面上以同样的方式出现，多半出自网页模板，改一处即可。逐页清单中不再重复列出。</p>
<ol class="findings shared">
${sorted.map(repeatHtml).join("\n")}
</ol></section>`
}

function repeatHtml({ finding, count, places }: Repeat): string {
  const { severity, message, rule, basis, cost } = finding
  const more = count > places.length ? ` 等${count}个页面` : ""
  return `<li class="${severity}"><p class="message"><span class="tag ${severity}">${severityNames[severity]}</span>${escapeHtml(message)}<span class="times">${count}个页面</span></p>
<p class="place">见于 ${places.map(linkTo).join("、")}${more}</p>
<p class="basis">依据：${escapeHtml(basisText(basis))}${cost === undefined ? "" : `；检查影响：${escapeHtml(cost)}`}<br><span class="rule">${escapeHtml(rule)}</span></p></li>`
}

/** A link for addresses; file names stay text, they lead nowhere on the boss's machine. */
export function linkTo(name: string): string {
  const text = escapeHtml(name)
  return /^https?:\/\//.test(name) ? `<a href="${text}" rel="noreferrer">${text}</a>` : text
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
