import { isCivilDate } from "../../calendar/working-days.ts"
import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"
import { dateIn, metaOf } from "../../engine/page-questions.ts"

export default factRule({
  id: "meta/pubdate-format",
  covers: [80],
  title: "PubDate 写成“YYYY-MM-DD HH:MM”",
  severity: "must",
  basis: {
    document: documents.pageDesign,
    clause: "内容页标签：PubDate 时间格式为YYYY-MM-DD HH:MM",
    kind: "direct",
    verified: true,
  },
  params: {},
  messages: {
    format: "PubDate“{value}”格式不符，应为“{right}”。",
    impossible: "PubDate“{value}”不是存在的时间，应写成“2026-03-18 09:30”的形式。",
  },
  examples: {
    good: [pubDate("2026-03-18 09:30"), examplePage()],
    bad: [
      pubDate("2026-3-18"),
      pubDate("2026年03月18日 09:30"),
      pubDate("2026-02-30 09:30"),
      pubDate("昨天"),
    ],
  },
  needs: ["page"],

  *check({ page }) {
    const value = metaOf(page, "PubDate") ?? ""
    if (value === "") return
    const day = dateIn(value)
    if (!isCivilDate(day)) yield { messageId: "impossible", text: value, data: { value } }
    else if (value !== `${day} ${timeIn(value)}`) {
      const right = `${day} ${timeIn(value) || "09:30"}`
      yield { messageId: "format", text: value, data: { value, right } }
    }
  },
})

function timeIn(value: string): string {
  const match = /(?:^|\D)([01]?\d|2[0-3]):([0-5]\d)/.exec(value)
  return match === null ? "" : `${(match[1] ?? "").padStart(2, "0")}:${match[2]}`
}

function pubDate(content: string) {
  return examplePage({ metas: [{ name: "PubDate", content }] })
}
