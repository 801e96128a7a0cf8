import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleLink, examplePage } from "../../engine/example-draft.ts"
import { foreignHost, isGovernmentHost, isListedHost } from "../../engine/page-questions.ts"

export default factRule({
  id: "links/no-hidden-links",
  covers: [97],
  title: "没有隐藏的外部链接（暗链）",
  severity: "must",
  basis: { document: documents.pageDesign, clause: "地址链接：暗链", kind: "direct", verified: false },
  cost: "“页面被挂马、内容被篡改”未及时处置属于单项否决",
  params: { allowed: ["conac.cn", "miit.gov.cn", "weibo.com", "weixin.qq.com"] },
  messages: { hidden: "这个链接通向“{host}”却被隐藏（{how}），可能是被植入的暗链，请立即核查。" },
  examples: {
    good: [
      examplePage({ links: [exampleLink({ href: "https://www.example.com/", text: "合作单位" })] }),
      examplePage({ links: [exampleLink({ href: "https://www.gov.cn/", hidden: "display:none" })] }),
      examplePage({
        links: [exampleLink({ href: "https://a.example.com/", hidden: "display:none", inNavigation: true })],
      }),
    ],
    bad: [
      examplePage({
        links: [exampleLink({ href: "https://bet.example.com/", hidden: "position:absolute" })],
      }),
    ],
  },
  needs: ["page"],

  *check({ page }, { allowed }) {
    for (const link of page.links) {
      const host = foreignHost(link, page)
      // Closed menus hide links as well.
      if (link.hidden === undefined || link.inNavigation || host === "") continue
      if (isGovernmentHost(host) || isListedHost(host, allowed)) continue
      yield {
        messageId: "hidden",
        selector: link.selector,
        text: link.href,
        data: { host, how: link.hidden },
      }
    }
  },
})
