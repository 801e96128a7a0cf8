import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleColumn } from "../../engine/example-draft.ts"

export default factRule({
  id: "column/items-dated",
  covers: [109],
  title: "栏目列表逐条显示发布日期",
  severity: "must",
  basis: {
    document: documents.census,
    clause: "未注明信息发布时间的视为不更新",
    kind: "direct",
    verified: true,
  },
  cost: "没有日期的信息按未更新计算，可能计入“栏目不更新”单项否决",
  params: { staticTypes: ["首页", "概况信息", "机构职能", "负责人信息", "信息公开指南", "办事服务"] },
  messages: {
    undated: "栏目“{name}”有{count}条信息没有显示发布日期，第一条是《{title}》。",
    yearless: "栏目“{name}”有{count}条信息的日期没有年份，请写全年月日。",
  },
  examples: {
    good: [
      exampleColumn({ name: "要闻动态" }, [["市政府召开常务会议", "2026-03-18"]]),
      exampleColumn({ name: "机构职能", type: "机构职能" }, [["市发展改革委"]]),
    ],
    bad: [
      exampleColumn({ name: "要闻动态" }, [["全市春耕备耕现场会召开"]]),
      {
        blocks: [],
        column: {
          name: "要闻动态",
          type: "",
          items: [
            {
              title: "全市春耕备耕现场会召开",
              fullTitle: "全市春耕备耕现场会召开",
              href: "/1.html",
              isYearless: true,
              selector: "li",
            },
          ],
          emptyText: "",
        },
      },
    ],
  },
  needs: ["column"],

  *check({ column }, { staticTypes }) {
    if (staticTypes.includes(column.type)) return
    const yearless = column.items.filter(({ isYearless }) => isYearless === true)
    if (yearless.length > 0) {
      const data = { name: column.name, count: yearless.length }
      yield { messageId: "yearless", severity: "hint", data }
    }
    const undated = column.items.filter((item) => item.date === undefined && item.isYearless !== true)
    const first = undated[0]
    if (first === undefined) return
    const data = { name: column.name, count: undated.length, title: first.title }
    yield { messageId: "undated", selector: first.selector, text: first.title, data }
  },
})
