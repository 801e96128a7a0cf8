import { documents } from "../../engine/documents.ts"
import { exampleColumn } from "../../engine/example-draft.ts"
import { freshColumn } from "../../engine/fresh-column.ts"

export default freshColumn({
  id: "column/notices-fresh",
  covers: [111],
  title: "通知公告、政策文件类栏目六个月内有更新",
  basis: {
    document: documents.indicators,
    clause: "单项否决：栏目不更新（通知公告、政策文件类一级栏目超过6个月未更新）",
    kind: "direct",
    verified: true,
  },
  cost: "计入单项否决：与动态要闻类合计达5个；政策文件栏目6个月未更新另扣5分",
  maxDays: 183,
  columns: "通知|公告|公示|政策文件|文件",
  good: [exampleColumn({ name: "通知公告" }, [["关于停水的公告", "2025-12-01"]])],
  bad: [exampleColumn({ name: "政策文件" }, [["云川市节水管理办法", "2025-08-01"]])],
})
