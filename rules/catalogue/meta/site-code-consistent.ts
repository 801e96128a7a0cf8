import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleLink, examplePage } from "../../engine/example-draft.ts"
import type { PageFacts } from "../../engine/facts.ts"
import { metaOf } from "../../engine/page-questions.ts"

const inFooter = /网站标识码\s{0,4}[:：]?\s{0,4}(bm\d{8}|\d{10})/
const inLink = /[?&]site_code=([a-z]{0,2}\d{8,10})/i

export default factRule({
  id: "meta/site-code-consistent",
  covers: [82],
  title: "标签、页脚和找错入口的网站标识码一致",
  severity: "must",
  basis: {
    document: documents.pageDesign,
    clause: "SiteIDCode 与页脚标识应指同一网站",
    kind: "derived",
    verified: true,
  },
  params: {},
  messages: { differ: "同一网页上的网站标识码不一致：{codes}。请核对后统一。" },
  examples: {
    good: [
      examplePage({
        metas: [{ name: "SiteIDCode", content: "9901000001" }],
        footerText: "网站标识码：9901000001",
      }),
    ],
    bad: [
      examplePage({
        metas: [{ name: "SiteIDCode", content: "9901000001" }],
        footerText: "网站标识码 9901000002",
      }),
      examplePage({
        footerText: "网站标识码 9901000001",
        links: [exampleLink({ href: "https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=9901000007" })],
      }),
    ],
  },
  needs: ["page"],

  *check({ page }) {
    const codes = codesOf(page)
    if (new Set(codes.map(([, code]) => code)).size < 2) return
    const listed = codes.map(([place, code]) => `${place}为${code}`).join("，")
    yield { messageId: "differ", text: listed, data: { codes: listed } }
  },
})

function codesOf(page: PageFacts): (readonly [place: string, code: string])[] {
  const link = page.links.map(({ href }) => inLink.exec(href)?.[1] ?? "").find((code) => code !== "")
  const codes = [
    ["标签", metaOf(page, "SiteIDCode") ?? ""],
    ["页脚", inFooter.exec(page.footerText)?.[1] ?? ""],
    ["找错入口", link ?? ""],
  ] as const
  return codes.filter(([, code]) => code !== "")
}
