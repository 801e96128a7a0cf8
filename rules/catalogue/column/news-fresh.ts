import { documents } from "../../engine/documents.ts"
import { exampleColumn } from "../../engine/example-draft.ts"
import { freshColumn } from "../../engine/fresh-column.ts"

export default freshColumn({
  id: "column/news-fresh",
  covers: [110],
  title: "动态、要闻类栏目两周内有更新",
  basis: {
    document: documents.indicators,
    clause: "单项否决：栏目不更新（动态、要闻类栏目超过2周未更新）",
    kind: "direct",
    verified: true,
  },
  cost: "计入单项否决：动态要闻类超过2周与通知公告、政策文件类超过6个月未更新的，合计达5个",
  maxDays: 14,
  columns: "动态|要闻|新闻|快讯|政务信息",
  good: [
    exampleColumn({ name: "要闻动态" }, [["市政府召开常务会议", "2026-03-10"]]),
    exampleColumn({ name: "市情概况" }, [["地理位置", "2019-01-01"]]),
  ],
  bad: [exampleColumn({ name: "工作动态" }, [["全市春耕现场会召开", "2026-02-01"]])],
})
