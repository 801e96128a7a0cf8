import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"
import { isArticle } from "../../engine/page-questions.ts"

export default factRule({
  id: "page/source-visible",
  covers: [86],
  title: "文章注明信息来源",
  severity: "must",
  basis: {
    document: documents.panzhihua,
    clause: "三、明确注明政府网站信息内容的来源、发布时限",
    kind: "direct",
    verified: true,
  },
  params: {},
  messages: { missing: "文章没有注明来源，请在标题下写明“来源：”和发布单位。" },
  examples: {
    good: [examplePage({ visibleSource: "云川市人民政府办公室" }), examplePage({ kind: "column" })],
    bad: [examplePage({ visibleSource: "" })],
  },
  needs: ["page"],

  *check({ page }) {
    if (isArticle(page) && page.visibleSource.trim() === "") yield { messageId: "missing" }
  },
})
