import { factRule, Undecided } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleLink, examplePage } from "../../engine/example-draft.ts"
import { foreignHost, isGovernmentHost, isListedHost } from "../../engine/page-questions.ts"

const shop = exampleLink({ href: "https://shop.example.com/", text: "特产馆" })

export default factRule({
  id: "links/notice-before-leaving",
  covers: [96],
  title: "打开非政府网站前有提示",
  severity: "should",
  basis: {
    document: documents.pageDesign,
    clause: "地址链接：打开非政府网站链接应有提示信息",
    kind: "direct",
    verified: false,
  },
  params: {
    allowed: ["xinhuanet.com", "news.cn", "people.com.cn", "people.cn", "cctv.com", "conac.cn", "12377.cn"],
  },
  messages: { silent: "有{count}个链接直接通向非政府网站（如“{text}”），请加上“即将离开本站”的提示。" },
  examples: {
    good: [
      examplePage({ links: [shop], warnsBeforeLeaving: true }),
      examplePage({ links: [exampleLink({ href: "https://www.gov.cn/" })] }),
    ],
    bad: [examplePage({ links: [shop], warnsBeforeLeaving: false })],
  },
  needs: ["page"],

  *check({ page }, { allowed }) {
    const foreign = page.links.filter((link) => {
      const host = foreignHost(link, page)
      return host !== "" && !isGovernmentHost(host) && !isListedHost(host, allowed)
    })
    const first = foreign[0]
    if (first === undefined || page.warnsBeforeLeaving === true) return
    if (page.warnsBeforeLeaving === undefined) {
      throw new Undecided(`有${foreign.length}个链接通向非政府网站，静态检查看不出有没有离站提示`)
    }
    const text = foreignHost(first, page)
    yield { messageId: "silent", selector: first.selector, text, data: { count: foreign.length } }
  },
})
