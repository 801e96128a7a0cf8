import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleImage, exampleLink, examplePage } from "../../engine/example-draft.ts"
import { bodyOf, isArticle } from "../../engine/page-questions.ts"

export default factRule({
  id: "accessibility/policy-not-image-only",
  covers: [138],
  title: "文件不只发图片或扫描件",
  severity: "should",
  basis: {
    document: documents.webAccess,
    clause: "非文本内容应有等效的文字",
    kind: "derived",
    verified: true,
  },
  params: { shortest: 100 },
  messages: {
    image: "正文几乎全是图片，搜索不到也读不出来，请附上文字版。",
    file: "正文只有一个PDF，若是扫描件读者无法检索，请附上文字版。",
  },
  examples: {
    good: [
      examplePage({ kind: "policy", images: [exampleImage()] }, [
        "为加强节约用水管理，制定本办法。".repeat(10),
      ]),
      examplePage({ kind: "column", images: [exampleImage()] }),
    ],
    bad: [
      examplePage({ kind: "policy", images: [exampleImage({ width: 800, height: 1100 })] }, ["见下图"]),
      examplePage({ kind: "policy", links: [exampleLink({ href: "/1.pdf" })] }, ["正文下载"]),
    ],
  },
  needs: ["page"],

  *check(draft, { shortest }) {
    const { page } = draft
    if (!isArticle(page) || page.kind === "interpretation") return
    if (bodyOf(draft).replace(/\s/g, "").length >= shortest) return
    const large = page.images.find(({ inContent, width, height }) => {
      return inContent && (width ?? 600) >= 400 && (height ?? 600) >= 400
    })
    // A photograph is news by itself; a document is not.
    if (large !== undefined && page.kind === "policy") {
      yield { messageId: "image", selector: large.selector, text: large.src }
    }
    const pdf = page.links.find(({ href, inContent }) => inContent && /\.pdf(?:[?#]|$)/i.test(href))
    if (large === undefined && pdf !== undefined && page.kind === "policy") {
      yield { messageId: "file", severity: "hint", selector: pdf.selector, text: pdf.href }
    }
  },
})
