import { html } from "hono/html"
import type { StatsLine } from "../contract.ts"
import type { Html } from "./page.ts"

/** The columns of the monthly table, on paper, on the desk and in public alike. */
export const statsHeads = [
  "收到",
  "已答复",
  "答复率",
  "按期率",
  "逾期未答",
  "中位用时（工作日）",
  "评价数",
  "满意率",
] as const

export function statsCells(line: StatsLine): (string | number)[] {
  const { received, answered, onTime, overdue, medianDays, rated, satisfied } = line
  return [
    line.name,
    received,
    answered,
    percent(answered, received),
    percent(onTime, answered),
    overdue,
    medianDays ?? "",
    rated,
    percent(satisfied, rated),
  ]
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "" : `${((100 * part) / whole).toFixed(1)}%`
}

export function statsTable(caption: string, lines: readonly StatsLine[]): Html {
  return html`<div class="card scroll stats" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr><th scope="col">名称</th>${statsHeads.map((head) => html`<th scope="col" class="number">${head}</th>`)}</tr></thead>
<tbody>${lines.map((line) => {
    const [name, ...numbers] = statsCells(line)
    return html`<tr class="${line.name === "合计" ? "total" : ""}"><th scope="row">${name}</th>${numbers.map(
      (number) => html`<td class="number">${number === "" ? "—" : number}</td>`,
    )}</tr>`
  })}</tbody></table></div>`
}

export const statsNote = "按当月收到的来信统计，不含撤回的来信；按期指在对来信人承诺的期限内答复。"
