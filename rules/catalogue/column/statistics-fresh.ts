import { documents } from "../../engine/documents.ts"
import { exampleColumn } from "../../engine/example-draft.ts"
import { freshColumn } from "../../engine/fresh-column.ts"

export default freshColumn({
  id: "column/statistics-fresh",
  covers: [130],
  title: "办事、受理统计数据三个月内有更新",
  basis: {
    document: documents.indicators,
    clause: "扣分：办事统计数据3个月未更新，扣2分（据国管局2019年自查表）",
    kind: "direct",
    verified: true,
  },
  cost: "扣2分",
  maxDays: 92,
  columns: "办(?:事|件)统计|受理统计|统计(?:反馈|公示)|来信统计|办理情况统计",
  byName: true,
  good: [exampleColumn({ name: "来信统计" }, [["2026年2月来信办理情况", "2026-03-02"]])],
  bad: [exampleColumn({ name: "办事统计", type: "数据发布" }, [["2025年第三季度办件统计", "2025-10-10"]])],
})
