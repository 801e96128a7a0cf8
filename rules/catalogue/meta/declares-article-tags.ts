import { examplePage } from "../../engine/example-draft.ts"
import { isArticle } from "../../engine/page-questions.ts"
import { requiredTags } from "../../engine/required-tags.ts"

const metas = [
  { name: "ArticleTitle", content: "云川市节水管理办法" },
  { name: "PubDate", content: "2026-03-18 09:30" },
  { name: "ContentSource", content: "云川市人民政府办公室" },
]

export default requiredTags({
  id: "meta/declares-article-tags",
  covers: [78],
  title: "内容页声明标题、时间、来源三项标签",
  severity: "must",
  clause: "内容页标签三项（必选）",
  tags: ["ArticleTitle", "PubDate", "ContentSource"],
  good: [examplePage({ metas }), examplePage({ kind: "home" })],
  bad: [examplePage(), examplePage({ kind: "policy", metas: metas.slice(1) })],
  appliesTo: isArticle,
})
