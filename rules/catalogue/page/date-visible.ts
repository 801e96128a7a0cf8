import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"
import { dateIn, isArticle } from "../../engine/page-questions.ts"

export default factRule({
  id: "page/date-visible",
  covers: [85],
  title: "文章显示发布时间，精确到分",
  severity: "must",
  basis: {
    document: documents.pageDesign,
    clause: "网站内容要清晰显示发布时间",
    kind: "direct",
    verified: true,
  },
  cost: "2015年普查口径：未注明信息发布时间的视为不更新",
  params: { withTime: true },
  messages: {
    missing: "文章没有显示发布时间，请在标题下写明，如“2026-03-20 09:30”。",
    dateOnly: "发布时间“{date}”只到日，请写到时、分。",
  },
  examples: {
    good: [examplePage({ visibleDate: "2026-03-20 09:30" }), examplePage({ kind: "column" })],
    bad: [examplePage({ visibleDate: "" }), examplePage({ visibleDate: "2026-3-20" })],
  },
  needs: ["page"],

  *check({ page }, { withTime }) {
    if (!isArticle(page)) return
    const date = page.visibleDate.trim()
    if (dateIn(date) === "") yield { messageId: "missing" }
    else if (withTime && !/\d{1,2}[:：时]\d{2}/.test(date)) {
      yield { messageId: "dateOnly", severity: "should", text: date, data: { date } }
    }
  },
})
