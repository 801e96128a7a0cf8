import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleLink, examplePage } from "../../engine/example-draft.ts"
import { bodyOf, isArticle, isAttachment } from "../../engine/page-questions.ts"

const file = exampleLink({ href: "/files/1.docx", text: "附件1.报名表.docx" })

export default factRule({
  id: "page/attachments-complete",
  covers: [19],
  title: "附件齐全",
  severity: "must",
  basis: {
    document: documents.tonghua,
    clause: "（二）正文、附件等内容要与正式文件完全一致",
    kind: "direct",
    verified: true,
  },
  params: {},
  messages: { missing: "正文列出{named}个附件，页面上只有{found}个可下载的文件，请补齐。" },
  examples: {
    good: [
      examplePage({ links: [file, { ...file, href: "/files/2.xlsx" }] }, ["附件：1.报名表", "2.汇总表"]),
      examplePage({}, ["附件：1.报名表", "附件1", "报名表如下"]),
      examplePage({ links: [exampleLink({ href: "/files/all.zip" })] }, ["附件：1.报名表 2.汇总表"]),
    ],
    bad: [examplePage({ links: [file] }, ["附件：1.报名表", "2.汇总表", "3.承诺书"])],
  },
  needs: ["page"],

  *check(draft) {
    const { page } = draft
    if (!isArticle(page)) return
    const body = bodyOf(draft)
    const named = namedIn(body)
    const files = page.links.filter((link) => isAttachment(link) && !link.inFooter && !link.inNavigation)
    const found = new Set(files.map(({ href }) => href)).size
    const names = new Set(files.map(({ text }) => text.trim()))
    const inline = (body.match(/^附件\s*\d*(?![\d：:]).{0,60}$/gmu) ?? []).filter(
      (line) => !names.has(line),
    ).length
    if (named === 0 || files.some(({ href }) => /\.(?:zip|rar|7z)/i.test(href))) return
    if (found + inline < named) yield { messageId: "missing", data: { named, found } }
  },
})

/** Items of the note “附件：1.… 2.…”; a note without numbers is one attachment. */
function namedIn(body: string): number {
  const start = body.search(/^\s{0,8}附件\s{0,4}[:：]\s*\S/mu)
  if (start < 0) return 0
  const note: string[] = []
  for (const line of body.slice(start).split("\n")) {
    if (note.length > 0 && !/^\s*\d{1,2}\s*[.．、]/.test(line)) break
    note.push(line)
  }
  const numbers = note.join("\n").match(/(?:^|[\s:：])\d{1,2}\s*[.．、](?!\d)/gu) ?? []
  return Math.max(1, numbers.length)
}
