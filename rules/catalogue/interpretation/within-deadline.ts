import { knownCalendar } from "../../calendar/known-years.ts"
import { isCivilDate } from "../../calendar/working-days.ts"
import { factRule, Undecided } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"
import type { PageFacts } from "../../engine/facts.ts"
import { boxValue, dateIn, metaOf } from "../../engine/page-questions.ts"

export default factRule({
  id: "interpretation/within-deadline",
  covers: [119],
  title: "解读在文件公开后按时发布",
  severity: "must",
  basis: {
    document: documents.panzhihua,
    clause: "四、解读材料在文件公开后3个工作日内发布",
    kind: "profile",
    verified: true,
  },
  params: { workingDays: 3 },
  messages: {
    late: "文件{policy}公开，解读{interpretation}才发布，超过{limit}个工作日。",
    together: "文件{policy}公开，解读{interpretation}才发布；本地要求与文件同步发布。",
  },
  examples: {
    good: [pair("2026-03-16", "2026-03-18"), examplePage({ kind: "article" })],
    bad: [pair("2026-03-10", "2026-03-18")],
  },
  needs: ["page"],

  *check({ page }, { workingDays: limit }) {
    if (page.kind !== "policy" && page.kind !== "interpretation") return
    const { policy, interpretation } = datesOf(page)
    if (!isCivilDate(policy) || !isCivilDate(interpretation)) {
      throw new Undecided("没有同时读到文件和解读的发布日期，解读是否及时未检查")
    }
    if (limit === 0) {
      if (interpretation > policy) yield { messageId: "together", data: { policy, interpretation } }
      return
    }
    const { date: due, provisional } = knownCalendar.addWorkingDays(policy, limit)
    if (provisional) throw new Undecided("当年的放假安排尚未载入，解读期限未计算")
    if (interpretation > due) yield { messageId: "late", data: { policy, interpretation, limit } }
  },
})

function datesOf(page: PageFacts): { policy: string; interpretation: string } {
  const own = dateIn(metaOf(page, "PubDate") || boxValue(page, /发布日期|公开日期/) || page.visibleDate)
  const others = (page.counterparts ?? []).filter((one) => one.kind !== page.kind && one.kind !== "original")
  // The earliest interpretation counts: later ones only add to it.
  const other =
    others
      .map(({ publishedOn }) => publishedOn ?? "")
      .filter((date) => date !== "")
      .sort()[0] ?? ""
  return page.kind === "policy"
    ? { policy: own, interpretation: other }
    : { policy: other, interpretation: own }
}

function pair(policy: string, interpretation: string) {
  return examplePage({
    kind: "interpretation",
    visibleDate: interpretation,
    counterparts: [{ kind: "policy", url: "/wj/1.html", title: "云川市节水管理办法", publishedOn: policy }],
  })
}
