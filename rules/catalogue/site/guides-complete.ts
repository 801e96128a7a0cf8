import { factRule, Undecided } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleSite } from "../../engine/example-draft.ts"

const missing = ["办理地点", "办理时间", "联系电话", "办理流程"]

export default factRule({
  id: "site/guides-complete",
  covers: [140],
  title: "缺要素的办事指南不达到否决数",
  severity: "must",
  basis: {
    document: documents.indicators,
    clause: "单项否决：服务不实用（重点要素类别缺失4类以上的办事指南达5个）",
    kind: "direct",
    verified: false,
  },
  cost: "单项否决",
  params: { kinds: 4, guides: 5, warnAt: 0.6 },
  messages: { guides: "有{count}个办事指南缺{kinds}类以上要素（否决数{limit}），如 {text}。" },
  examples: {
    good: [exampleSite({ guides: guides(2) }), exampleSite({ guides: [{ url: "/g/1.html", missing: [] }] })],
    bad: [exampleSite({ guides: guides(5) }), exampleSite({ guides: guides(3) })],
  },
  needs: ["site"],

  *check({ site }, { kinds, guides: limit, warnAt }) {
    if (site.guides === undefined) throw new Undecided("没有读到办事指南，要素未统计")
    const poor = site.guides.filter((guide) => guide.missing.length >= kinds)
    const text = poor[0]?.url
    if (text === undefined || poor.length < limit * warnAt) return
    const hit = { text, data: { count: poor.length, kinds, limit } }
    if (poor.length >= limit) yield { messageId: "guides", ...hit }
    else yield { messageId: "guides", severity: "should", ...hit }
  },
})

function guides(count: number) {
  return Array.from({ length: count }, (_, at) => ({ url: `/guide/${at + 1}.html`, missing }))
}
