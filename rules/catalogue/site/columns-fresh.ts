import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleSite } from "../../engine/example-draft.ts"
import type { SiteFacts } from "../../engine/facts.ts"

type State = "stale" | "blank"

export default factRule({
  id: "site/columns-fresh",
  covers: [114],
  title: "不更新和空白的栏目不达到否决数",
  severity: "must",
  basis: {
    document: documents.indicators,
    clause: "单项否决：栏目不更新第1至3项（5个、10个、5个）",
    kind: "direct",
    verified: true,
  },
  cost: "达到任何一项即单项否决",
  params: { stale: 5, blank: 5, warnAt: 0.6 },
  messages: {
    stale: "已查到{count}个栏目超过期限没有更新（否决数{limit}）：{names}。",
    blank: "已查到{count}个空白栏目（否决数{limit}）：{names}。",
  },
  examples: {
    good: [exampleSite({ columns: columnsOf("fresh", 8) }), exampleSite({ columns: columnsOf("blank", 2) })],
    bad: [exampleSite({ columns: columnsOf("stale", 5) }), exampleSite({ columns: columnsOf("blank", 4) })],
  },
  needs: ["site"],

  *check({ site }, { stale, blank, warnAt }) {
    const limits: Readonly<Record<State, number>> = { stale, blank }
    for (const state of ["stale", "blank"] as const) {
      const names = site.columns.filter((column) => column.state === state).map((column) => column.name)
      const limit = limits[state]
      if (names.length < limit * warnAt) continue
      const data = { count: names.length, limit, names: names.join("、") }
      yield names.length >= limit
        ? { messageId: state, data }
        : { messageId: state, severity: "should", data }
    }
  },
})

function columnsOf(state: State | "fresh", count: number): SiteFacts["columns"] {
  return Array.from({ length: count }, (_, at) => ({
    name: `栏目${at + 1}`,
    type: "",
    items: [],
    emptyText: "",
    state,
  }))
}
