import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleColumn } from "../../engine/example-draft.ts"

export default factRule({
  id: "column/not-blank",
  covers: [113],
  title: "栏目不空白，不写“建设中”",
  severity: "must",
  basis: {
    document: documents.indicators,
    clause: "单项否决：栏目不更新（空白栏目数量超过（含）5个）",
    kind: "direct",
    verified: true,
  },
  cost: "计入单项否决：空白栏目达5个",
  params: {},
  messages: {
    blank: "栏目“{name}”没有内容，请补充、归并或关闭。",
    placeholder: "栏目“{name}”只有“{text}”，按空白栏目计算，请补充、归并或关闭。",
  },
  examples: {
    good: [exampleColumn({ name: "要闻动态" }, [["市政府召开常务会议", "2026-03-18"]])],
    bad: [
      exampleColumn({ name: "专题专栏" }),
      exampleColumn({ name: "在线访谈", emptyText: "栏目正在建设中，敬请期待" }),
    ],
  },
  needs: ["column"],

  *check({ column }) {
    if (column.items.length > 0) return
    const text = column.emptyText.trim()
    yield { messageId: text === "" ? "blank" : "placeholder", text, data: { name: column.name } }
  },
})
