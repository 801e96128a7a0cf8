import type { Finding, PageReading, Report } from "../../../rules/index.ts"
import type { PreparedRules } from "../../engine/engine.ts"
import { unhurried } from "../../engine/unhurried.ts"
import type { FrameReport, Row } from "../../messages.ts"
import { beijingDate } from "../../ui/date-time.ts"
import { basisWords } from "../../ui/words.ts"
import type { ParsedPage } from "./parsed-page.ts"
import { snippetFor } from "./snippet.ts"

export type JudgedPage = Pick<FrameReport, "rows" | "unchecked">

/** Judges the page itself: meta tags, dates, links, images, published text. */
export async function judgePage(
  { root }: ParsedPage,
  url: string,
  rules: PreparedRules,
): Promise<JudgedPage> {
  const { blocks, page, column } = await unhurried(rules.readPage(root, url))
  const draft = {
    blocks,
    page,
    today: beijingDate(),
    lists: rules.lists,
    ...(column === undefined ? {} : { column }),
  }
  await unhurried(rules.checker.readAhead(blocks))
  const report = rules.checker.run(draft)
  // Navigation and menus are not prose: of text findings only those in the article count.
  const inBody = new Set(page.bodyBlocks)
  const findings = report.findings.filter(({ at }) => at === undefined || inBody.has(at.block))
  return {
    rows: findings.map((finding, index) => rowOf(finding, index, { blocks, page })),
    unchecked: uncheckedOf(report, rules),
  }
}

function rowOf(finding: Finding, index: number, { blocks, page }: Pick<PageReading, "blocks" | "page">): Row {
  const { at, severity, rule, title, message, text, basis, cost, selector = "" } = finding
  const around = at === undefined ? "" : (blocks[at.block]?.text ?? "")
  return {
    id: `page-${index}`,
    group: "page",
    severity,
    rule,
    title,
    message,
    quote: [
      at === undefined ? "" : around.slice(Math.max(0, at.start - 12), at.start),
      text,
      at === undefined ? "" : around.slice(at.end, at.end + 12),
    ],
    selector: `css:${selector}`,
    basis: basisWords(basis),
    ...(cost === undefined ? {} : { cost }),
    ...snippetFor(finding, page),
  }
}

function uncheckedOf({ skipped, failed }: Report, { titleOf }: PreparedRules): FrameReport["unchecked"] {
  return [
    ...skipped.map(({ rule, reason }) => ({ what: titleOf(rule), reason })),
    ...failed.map(({ rule, reason }) => ({ what: titleOf(rule), reason: `规则出错：${reason}` })),
  ]
}
