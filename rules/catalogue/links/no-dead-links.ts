import { factRule, Undecided } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleLink, examplePage } from "../../engine/example-draft.ts"

export default factRule({
  id: "links/no-dead-links",
  covers: [94],
  title: "网页上的链接能打开",
  severity: "must",
  basis: { document: documents.census, clause: "链接可用性", kind: "direct", verified: true },
  params: { refusals: [401, 403, 405, 406, 412, 429, 503] },
  messages: { dead: "链接“{name}”打不开（{status}），请更正或去掉。" },
  examples: {
    good: [
      examplePage({ links: [exampleLink({ href: "/a.html", status: 200 })] }),
      examplePage({ links: [exampleLink({ href: "#top" }), exampleLink({ href: "tel:12345" })] }),
    ],
    bad: [
      examplePage({ links: [exampleLink({ href: "/a.html", text: "通知", status: 404 })] }),
      examplePage({ links: [exampleLink({ href: "http://old.yunchuan.gov.cn/", text: "旧站", status: 0 })] }),
    ],
  },
  needs: ["page"],

  *check({ page }, { refusals }) {
    let unknown = 0
    for (const { href, text, selector, status } of page.links) {
      if (
        !/^(?:https?:|\/|\.|[\w-]+(?:[/.]|$))/i.test(href) ||
        /^(?:tel|mailto|javascript|data):/i.test(href)
      )
        continue
      // Sites that turn robots away are not dead.
      if (status === undefined || refusals.includes(status)) unknown++
      else if (status === 0 || status >= 400) {
        const data = { name: text.trim() || href, status: status === 0 ? "没有应答" : status }
        yield { messageId: "dead", selector, text: href, data }
      }
    }
    if (unknown > 0) throw new Undecided(`${unknown}个链接没有访问或拒绝访问，能否打开未检查`)
  },
})
