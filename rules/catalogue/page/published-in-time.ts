import { knownCalendar } from "../../calendar/known-years.ts"
import { isCivilDate } from "../../calendar/working-days.ts"
import { factRule, Undecided } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"
import { boxValue, dateIn, metaOf } from "../../engine/page-questions.ts"

export default factRule({
  id: "page/published-in-time",
  covers: [116],
  title: "文件形成后在期限内公开",
  severity: "should",
  basis: {
    document: documents.disclosure,
    clause: "第二十六条（形成或者变更之日起20个工作日内）",
    kind: "direct",
    verified: true,
  },
  params: { workingDays: 20 },
  messages: { late: "文件{written}成文，{published}才公开，用了{used}个工作日（期限{limit}个）。" },
  examples: {
    good: [policy("2026-03-02", "2026-03-18"), examplePage({ kind: "article" })],
    bad: [policy("2026-01-05", "2026-03-18")],
  },
  needs: ["page"],

  *check({ page }, { workingDays: limit }) {
    if (page.kind !== "policy") return
    const written = dateIn(boxValue(page, /成文日期|制发日期|发文日期/))
    const published = dateIn(
      metaOf(page, "PubDate") || boxValue(page, /发布日期|公开日期/) || page.visibleDate,
    )
    if (!isCivilDate(written) || !isCivilDate(published)) {
      throw new Undecided("成文日期或者发布日期读不出来，公开期限未计算")
    }
    const { date: due, provisional } = knownCalendar.addWorkingDays(written, limit)
    if (provisional) throw new Undecided("当年的放假安排尚未载入，公开期限未计算")
    if (published <= due) return
    const used = knownCalendar.workingDaysBetween(written, published)
    yield { messageId: "late", text: published, data: { written, published, used, limit } }
  },
})

function policy(written: string, published: string) {
  return examplePage({
    kind: "policy",
    box: [
      { label: "成文日期", value: written, selector: "td" },
      { label: "发布日期", value: published, selector: "td" },
    ],
  })
}
