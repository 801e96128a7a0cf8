import { factRule, Undecided } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleLink, examplePage } from "../../engine/example-draft.ts"
import type { LinkFacts } from "../../engine/facts.ts"
import { isAttachment } from "../../engine/page-questions.ts"

const form = exampleLink({ href: "/files/form.docx", text: "申请表.docx" })

export default factRule({
  id: "page/attachments-download",
  covers: [89],
  title: "附件能够下载",
  severity: "must",
  basis: {
    document: documents.census,
    clause: "附件下载：能否正常下载",
    kind: "direct",
    verified: true,
  },
  params: {},
  messages: {
    missing: "附件“{name}”下载失败（{status}），请重新上传。",
    empty: "附件“{name}”是空文件，请重新上传。",
    page: "附件“{name}”打开的是网页而不是文件，请核对地址。",
    local: "附件“{name}”指向本机文件，读者无法下载，请重新上传。",
  },
  examples: {
    good: [
      examplePage({ links: [{ ...form, status: 200, bytes: 20480, contentType: "application/msword" }] }),
    ],
    bad: [
      examplePage({ links: [{ ...form, status: 404 }] }),
      examplePage({ links: [{ ...form, status: 200, bytes: 0 }] }),
      examplePage({ links: [{ ...form, status: 200, contentType: "text/html; charset=utf-8" }] }),
      examplePage({ links: [{ ...form, href: "file:///C:/form.docx" }] }),
    ],
  },
  needs: ["page"],

  *check({ page }) {
    let unknown = 0
    for (const link of page.links.filter(isAttachment)) {
      const name = link.text.trim() || link.href
      const fault = faultOf(link)
      if (fault === "unknown") unknown++
      else if (fault !== "none") {
        const status = link.status === 0 ? "没有应答" : (link.status ?? "")
        yield { messageId: fault, selector: link.selector, text: link.href, data: { name, status } }
      }
    }
    if (unknown > 0) throw new Undecided(`没有访问网络，${unknown}个附件能否下载未检查`)
  },
})

function faultOf({ href, status, bytes, contentType }: LinkFacts) {
  if (/^(?:file:|[A-Za-z]:\\)/i.test(href)) return "local"
  if (status === undefined) return "unknown"
  // 401 and 403 may be meant for robots or for people without an account.
  if (status === 401 || status === 403) return "unknown"
  if (status === 0 || status >= 400) return "missing"
  if (bytes === 0) return "empty"
  return contentType?.startsWith("text/html") === true ? "page" : "none"
}
