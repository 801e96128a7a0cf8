import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleLink, examplePage } from "../../engine/example-draft.ts"
import { hostOf } from "../../engine/page-questions.ts"

const privateHost = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|127\.|localhost$)/
const rawAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/
/** The error report's first address, dead for years and still in many templates. */
const oldErrorReport = "121.43.68.40"

export default factRule({
  id: "links/no-private-address",
  covers: [99],
  title: "链接不指向内网、本机和裸IP地址",
  severity: "must",
  basis: { document: documents.pageDesign, clause: "地址链接", kind: "derived", verified: false },
  params: { allowed: [""] },
  messages: {
    private: "“{text}”指向内网或本机地址，公众打不开，请换成公网地址。",
    raw: "“{text}”用的是IP地址，请换成域名。",
    old: "找错入口仍指向已停用的 121.43.68.40，请换成 zfwzgl.www.gov.cn。",
  },
  examples: {
    good: [examplePage({ links: [exampleLink({ href: "https://www.yunchuan.gov.cn/" })] })],
    bad: [
      examplePage({ links: [exampleLink({ href: "http://192.168.1.20/file.doc" })] }),
      examplePage({ links: [exampleLink({ href: "http://203.0.113.8:8080/" })] }),
      examplePage({ links: [exampleLink({ href: "http://121.43.68.40/exposure/jiucuo.html" })] }),
      examplePage({ resources: [{ kind: "script", src: "http://localhost:8080/a.js", selector: "script" }] }),
    ],
  },
  needs: ["page"],

  *check({ page }, { allowed }) {
    const addresses = [
      ...page.links.map(({ href, selector }) => ({ address: href, selector })),
      ...page.resources.map(({ src, selector }) => ({ address: src, selector })),
      ...page.images.map(({ src, selector }) => ({ address: src, selector })),
    ]
    for (const { address, selector } of addresses) {
      const host = hostOf(address)
      if (host === "" || allowed.includes(host)) continue
      const hit = { selector, text: address.slice(0, 120) }
      if (host === oldErrorReport) yield { messageId: "old", ...hit }
      else if (privateHost.test(host)) yield { messageId: "private", ...hit }
      else if (rawAddress.test(host)) yield { messageId: "raw", severity: "should", ...hit }
    }
  },
})
