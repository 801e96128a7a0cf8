import { examplePage } from "../../engine/example-draft.ts"
import { requiredTags } from "../../engine/required-tags.ts"

const tags = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"]

export default requiredTags({
  id: "meta/declares-column-tags",
  covers: [76],
  title: "栏目页声明四项栏目标签",
  severity: "must",
  clause: "栏目标签四项（必选）",
  tags,
  good: [
    examplePage({ kind: "column", metas: tags.map((name) => ({ name, content: "政策文件" })) }),
    examplePage({ kind: "home" }),
  ],
  bad: [examplePage({ kind: "column", metas: [{ name: "ColumnName", content: "政策文件" }] })],
  appliesTo: (page) => page.kind === "column",
})
