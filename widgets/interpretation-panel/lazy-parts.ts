import { reportOnce } from "../internal/report.ts"
import type { Piece } from "./feed-types.ts"
import type { ViewModel } from "./view-model.ts"

export type LazyParts = Partial<Pick<ViewModel, "drawChart" | "cleanHtml">>

/** What these pieces need beyond text: charts and the cleaning of HTML come with the first piece that has any. */
export async function loadParts(pieces: readonly Piece[], known: LazyParts): Promise<LazyParts> {
  let parts = known
  try {
    if (!parts.drawChart && pieces.some(({ chart }) => chart)) {
      parts = { ...parts, drawChart: (await import("./chart-view.ts")).chartView }
    }
    if (!parts.cleanHtml && pieces.some(({ html }) => html !== "")) {
      parts = { ...parts, cleanHtml: (await import("./clean-html.ts")).cleanHtml }
    }
  } catch (error) {
    reportOnce("error", "civic-interpretation-panel", error)
  }
  return parts
}
