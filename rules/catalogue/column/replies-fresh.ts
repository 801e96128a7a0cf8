import { documents } from "../../engine/documents.ts"
import { exampleColumn } from "../../engine/example-draft.ts"
import { freshColumn } from "../../engine/fresh-column.ts"

export default freshColumn({
  id: "column/replies-fresh",
  covers: [130],
  title: "留言答复两个月内有更新",
  basis: {
    document: documents.indicators,
    clause: "扣分：2个月内未更新留言答复，扣3分（据国管局2019年自查表）",
    kind: "direct",
    verified: true,
  },
  cost: "扣3分",
  maxDays: 61,
  columns: "咨询投诉|留言|来信|信箱|答复|回复选登",
  good: [exampleColumn({ name: "市长信箱" }, [["关于路灯不亮的来信", "2026-02-20"]])],
  bad: [exampleColumn({ name: "市长信箱" }, [["关于路灯不亮的来信", "2025-12-20"]])],
})
