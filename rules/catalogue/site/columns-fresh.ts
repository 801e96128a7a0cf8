import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleSite } from "../../engine/example-draft.ts"
import type { SiteFacts } from "../../engine/facts.ts"
import { isOfKind } from "../../engine/fresh-column.ts"

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
  params: {
    counted: "动态|要闻|新闻|通知|公告|公示|政策文件|文件",
    stale: 5,
    longStale: 10,
    blank: 5,
    warnAt: 0.6,
  },
  messages: {
    stale: "已查到{count}个动态要闻、通知公告、政策文件类栏目超过期限没有更新（否决数{limit}）：{names}。",
    longStale: "已查到{count}个其他栏目应更新而长期未更新（否决数{limit}）：{names}。",
    blank: "已查到{count}个空白栏目（否决数{limit}）：{names}。",
  },
  examples: {
    good: [
      exampleSite({ columns: columnsOf("fresh", "要闻", 8) }),
      exampleSite({ columns: columnsOf("blank", "专题", 2) }),
      exampleSite({ columns: columnsOf("stale", "专题", 5) }),
    ],
    bad: [
      exampleSite({ columns: columnsOf("stale", "要闻", 5) }),
      exampleSite({ columns: columnsOf("stale", "专题", 10) }),
      exampleSite({ columns: columnsOf("blank", "专题", 4) }),
    ],
  },
  needs: ["site"],

  *check({ site: { columns } }, { counted, warnAt, ...limits }) {
    const stale = columns.filter(({ state }) => state === "stale")
    const found = {
      stale: stale.filter((column) => isOfKind(column, counted)),
      longStale: stale.filter((column) => !isOfKind(column, counted)),
      blank: columns.filter(({ state }) => state === "blank"),
    }
    for (const messageId of ["stale", "longStale", "blank"] as const) {
      const limit = limits[messageId]
      const count = found[messageId].length
      if (count < limit * warnAt) continue
      const data = { count, limit, names: found[messageId].map(({ name }) => name).join("、") }
      yield count >= limit ? { messageId, data } : { messageId, severity: "should", data }
    }
  },
})

function columnsOf(state: "stale" | "blank" | "fresh", name: string, count: number): SiteFacts["columns"] {
  return Array.from({ length: count }, (_, at) => ({
    name: `${name}${at + 1}`,
    type: "",
    items: [],
    emptyText: "",
    state,
  }))
}
