import { html, svg, type TemplateResult } from "lit"
import type { Chart } from "./feed-types.ts"
import type { Words } from "./strings.ts"

const width = 480
const height = 260
const left = 12
const right = 12
const top = 28
const bottom = 36

/** A chart for the eyes and the same numbers as a table for everybody. */
export function chartView(chart: Chart, text: Words): TemplateResult {
  const draw = chart.kind === "bar" ? bars : lines
  return html`<figure class="chart"><figcaption>${chart.title}${chart.unit ? html`<small> (${chart.unit})</small>` : ""}</figcaption>${
    chart.series.length > 1
      ? html`<ul class="legend">${chart.series.map(({ name }, index) => html`<li class="key-${index % 4}">${name}</li>`)}</ul>`
      : ""
  }<svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${chart.title}>${svg`<path class="axis" d="M${left} ${height - bottom}H${width - right}"></path>`}${draw(chart)}${chart.labels.map((label, index) => svg`<text class="tick" text-anchor="middle" x=${middle(chart, index)} y=${height - 12}>${label}</text>`)}</svg><details><summary>${text.table}</summary>${tableView(chart, text)}</details></figure>`
}

function tableView(chart: Chart, text: Words): TemplateResult {
  return html`<table><caption class="unseen">${chart.title}</caption><thead><tr><th scope="col">${text.item}</th>${chart.series.map(({ name }) => html`<th scope="col">${name || chart.unit || chart.title}</th>`)}</tr></thead><tbody>${chart.labels.map(
    (label, row) =>
      html`<tr><th scope="row">${label}</th>${chart.series.map(({ values }) => html`<td>${values[row]}</td>`)}</tr>`,
  )}</tbody></table>`
}

function bars(chart: Chart): TemplateResult[] {
  const share = slot(chart) * 0.64
  const breadth = Math.min(56, share / chart.series.length)
  return chart.series.flatMap(({ values }, series) =>
    values.map((value, index) => {
      const x = middle(chart, index) + (series - chart.series.length / 2) * breadth
      const y = heightOf(chart, Math.max(0, value))
      const tall = Math.abs(heightOf(chart, value) - heightOf(chart, 0))
      return svg`<rect class="fill-${series % 4}" x=${x + 1} y=${y} width=${breadth - 2} height=${tall} rx="3"></rect><text class="value" text-anchor="middle" x=${x + breadth / 2} y=${y - 6}>${value}</text>`
    }),
  )
}

function lines(chart: Chart): TemplateResult[] {
  return chart.series.map(({ values }, series) => {
    const points = values.map((value, index) => `${middle(chart, index)},${heightOf(chart, value)}`)
    return svg`<polyline class="stroke-${series % 4}" points=${points.join(" ")}></polyline>${values.map(
      (value, index) =>
        svg`<circle class="fill-${series % 4}" cx=${middle(chart, index)} cy=${heightOf(chart, value)} r="4"></circle><text class="value" text-anchor="middle" x=${middle(chart, index)} y=${heightOf(chart, value) - 10}>${value}</text>`,
    )}`
  })
}

function slot(chart: Chart): number {
  return (width - left - right) / Math.max(1, chart.labels.length)
}

function middle(chart: Chart, index: number): number {
  return left + slot(chart) * (index + 0.5)
}

/** Axes begin at zero: a cut axis makes small changes look big. */
function heightOf(chart: Chart, value: number): number {
  const all = chart.series.flatMap(({ values }) => values)
  const most = Math.max(0, ...all)
  const least = Math.min(0, ...all)
  const room = height - top - bottom
  return top + room * (1 - (value - least) / (most - least || 1))
}
