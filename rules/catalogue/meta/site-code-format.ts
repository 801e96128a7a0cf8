import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"
import { metaOf } from "../../engine/page-questions.ts"

export default factRule({
  id: "meta/site-code-format",
  covers: [81],
  title: "网站标识码形式正确",
  severity: "must",
  basis: {
    document: documents.pageDesign,
    clause: "网站标签：SiteIDCode 是政府网站合法身份的标识",
    kind: "derived",
    verified: true,
  },
  params: { regionPrefix: "" },
  messages: {
    format: "网站标识码“{code}”形式不符：部门网站为“bm”加8位数字，地方网站为10位数字。",
    region: "网站标识码“{code}”不以本地行政区划代码“{prefix}”开头，请核对是否抄错。",
  },
  examples: {
    good: [code("9901000001"), code("bm99000001"), examplePage()],
    bad: [code("990100001"), code("BM99000001")],
  },
  needs: ["page"],

  *check({ page }, { regionPrefix: prefix }) {
    const code = metaOf(page, "SiteIDCode") ?? ""
    if (code === "") return
    if (!/^(?:bm\d{8}|\d{10})$/.test(code)) yield { messageId: "format", text: code, data: { code } }
    else if (!code.startsWith("bm") && !code.startsWith(prefix)) {
      yield { messageId: "region", text: code, data: { code, prefix } }
    }
  },
})

function code(content: string) {
  return examplePage({ metas: [{ name: "SiteIDCode", content }] })
}
