import { html, nothing, type TemplateResult } from "lit"
import type { Stats, StatsLine } from "../../service/contract.ts"
import { fill, type Language } from "../internal/language.ts"
import type { ArchiveWords } from "./archive-strings.ts"

/** The month's figures; undefined when they cannot be had, and then nothing is shown of them. */
export async function readStats(base: string, month: string): Promise<Stats | undefined> {
  const url = base.replace(/\/+$/, "") + "/stats" + (month === "" ? "" : "?month=" + month)
  const response = await fetch(url, { credentials: "same-origin" })
  const stats: Stats | undefined = response.ok ? await response.json() : undefined
  return stats
}

/** `2026-01` and -1 is `2025-12`. */
export function monthAfter(month: string, steps: number): string {
  const [year = "", number = ""] = month.split("-")
  const months = Number(year) * 12 + Number(number) - 1 + steps
  return Math.floor(months / 12) + "-" + String((months % 12) + 1).padStart(2, "0")
}

export interface StatsActions {
  readonly words: ArchiveWords
  readonly language: Language
  /** The running month: nothing is known of the next. */
  readonly newest: string
  show(month: string): void
}

/** The table that prefectures publish every month. */
export function statsView(stats: Stats, { words, language, newest, show }: StatsActions): TemplateResult {
  const { month, total } = stats
  const step = (steps: number, label: string) =>
    html`<button type="button" class="button" ?disabled=${steps > 0 && month >= newest}
      @click=${() => show(monthAfter(month, steps))}>${label}</button>`
  return html`<section class="stats" aria-labelledby="stats-title">
    <h2 id="stats-title" tabindex="-1">${fill(words.statsTitle, { month: monthText(month, language) })}</h2>
    <dl class="figures">
      ${figure(words.received, String(total.received))} ${figure(words.answered, String(total.answered))}
      ${figure(words.onTime, share(total.onTime, total.answered))}
      ${figure(words.satisfied, share(total.satisfied, total.rated))}
    </dl>
    ${
      total.received === 0
        ? nothing
        : html`<details><summary>${words.statsMore}</summary>
          ${table(words.byUnit, [...stats.byUnit, { ...total, name: words.total }], words)}
          ${table(words.byKind, stats.byKind, words)} ${table(words.byTheme, stats.byTheme, words)}
          <p class="hint">${words.statsNote}</p></details>`
    }
    <p class="actions">${step(-1, words.monthBefore)} ${step(1, words.monthAfter)}</p>
  </section>`
}

function monthText(month: string, language: Language): string {
  const [year, number] = month.split("-")
  return language === "en" ? month : year + "年" + Number(number) + "月"
}

function figure(label: string, value: string): TemplateResult {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`
}

function table(caption: string, lines: readonly StatsLine[], words: ArchiveWords): TemplateResult {
  const heads = [words.received, words.answered, words.onTime, words.overdue, words.median, words.satisfied]
  return html`<div class="wide" tabindex="0" role="region" aria-label=${caption}><table><caption>${caption}</caption>
    <thead><tr><th scope="col"><span class="unseen">${caption}</span></th>
      ${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${lines.map(
      (line) =>
        html`<tr><th scope="row">${line.name}</th>${cells(line).map((cell) => html`<td>${cell}</td>`)}</tr>`,
    )}</tbody></table></div>`
}

function cells({ received, answered, onTime, overdue, medianDays, rated, satisfied }: StatsLine): string[] {
  const median = medianDays === null ? none : String(medianDays)
  return [
    String(received),
    String(answered),
    share(onTime, answered),
    String(overdue),
    median,
    share(satisfied, rated),
  ]
}

const none = "—"

function share(part: number, whole: number): string {
  return whole === 0 ? none : Math.round((1000 * part) / whole) / 10 + "%"
}
