import { examplePage } from "../../engine/example-draft.ts"
import { isArticle } from "../../engine/page-questions.ts"
import { requiredTags } from "../../engine/required-tags.ts"

const tags = ["Keywords", "Author", "Description", "Image", "Url"]

export default requiredTags({
  id: "meta/declares-optional-tags",
  covers: [79],
  title: "内容页补全五项可选标签",
  severity: "hint",
  clause: "内容页标签五项（可选）",
  tags,
  good: [
    examplePage({ metas: tags.map((name) => ({ name, content: "节水" })) }),
    examplePage({ kind: "column" }),
  ],
  bad: [examplePage({ metas: [{ name: "Keywords", content: "节水" }] })],
  appliesTo: isArticle,
})
