import { isCivilDate } from "../../calendar/working-days.ts"
import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"
import { boxValue, dateIn, metaOf } from "../../engine/page-questions.ts"

export default factRule({
  id: "page/dates-valid-ordered",
  covers: [11],
  title: "成文、发布日期存在且先后合理",
  severity: "must",
  basis: {
    document: documents.indicators,
    clause: "单项否决：伪造发稿日期等",
    kind: "derived",
    verified: true,
  },
  cost: "“伪造发稿日期”属于单项否决",
  params: {},
  messages: {
    impossible: "{label}“{date}”不是存在的日期，请更正。",
    future: "{label}“{date}”晚于今天（{today}），请更正。",
    order: "成文日期“{written}”晚于发布日期“{published}”，请核对。",
  },
  examples: {
    good: [dates("2026-03-16", "2026-03-18"), examplePage()],
    bad: [
      dates("2026-02-30", "2026-03-18"),
      dates("2026-03-18", "2026-03-16"),
      dates("2026-03-16", "2026-04-01"),
    ],
  },
  needs: ["page"],

  *check({ page, today }) {
    const written = dateIn(boxValue(page, /成文日期|制发日期|发文日期/))
    const published = dateIn(metaOf(page, "PubDate") ?? "") || dateIn(boxValue(page, /发布日期|公开日期/))
    const all = [
      ["成文日期", written],
      ["发布日期", published],
      ["页面日期", dateIn(page.visibleDate)],
    ] as const
    for (const [label, date] of all) {
      if (date === "") continue
      if (!isCivilDate(date)) yield { messageId: "impossible", text: date, data: { label, date } }
      else if (today !== undefined && date > today) {
        yield { messageId: "future", text: date, data: { label, date, today } }
      }
    }
    if (written !== "" && published !== "" && isCivilDate(written) && written > published) {
      yield { messageId: "order", text: written, data: { written, published } }
    }
  },
})

function dates(written: string, published: string) {
  return examplePage({
    kind: "policy",
    box: [
      { label: "成文日期", value: written, selector: "td" },
      { label: "发布日期", value: published, selector: "td" },
    ],
  })
}
