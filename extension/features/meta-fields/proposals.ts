import type { FieldTag } from "./fields.ts"

/** Tags carry one or two sentences; search results show no more. */
const longestSummary = 120

const agency = /^[\p{sc=Han}]{2,30}(?:人民政府|委员会|办公室|局|厅|院|中心|支队|管理处)$/u
const date = /^\d{4}年\d{1,2}月\d{1,2}日$/
const salutation = /[：:]$/

/** What the edited text says about itself; nothing is invented. */
export function proposals(text: string, now: string): Readonly<Partial<Record<FieldTag, string>>> {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
  return { PubDate: now, ContentSource: signatureOf(lines), Description: summaryOf(lines) }
}

/** The agency that signs: the line before the date at the end. */
function signatureOf(lines: readonly string[]): string {
  const at = lines.findLastIndex((line) => date.test(line.replace(/\s/g, "")))
  const signed = lines[at - 1] ?? ""
  return at > 0 && agency.test(signed) ? signed : ""
}

/** The first sentences of the running text, whole ones only. */
function summaryOf(lines: readonly string[]): string {
  const first = lines.find((line) => line.length >= 20 && !salutation.test(line)) ?? ""
  let summary = ""
  for (const sentence of first.match(/[^。！？]+[。！？]/gu) ?? []) {
    if (summary.length + sentence.length > longestSummary) break
    summary += sentence
  }
  return summary
}
