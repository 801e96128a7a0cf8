import { examplePage } from "../../engine/example-draft.ts"
import { requiredTags } from "../../engine/required-tags.ts"

const siteName = { name: "SiteName", content: "云川市人民政府" }
const siteDomain = { name: "SiteDomain", content: "www.yunchuan.gov.cn" }
const siteCode = { name: "SiteIDCode", content: "9901000001" }

export default requiredTags({
  id: "meta/declares-site-tags",
  covers: [75],
  title: "网页声明三项网站标签",
  severity: "must",
  clause: "网站标签三项（必选）",
  tags: ["SiteName", "SiteDomain", "SiteIDCode"],
  good: [examplePage({ metas: [siteName, siteDomain, siteCode] })],
  bad: [
    examplePage(),
    examplePage({ metas: [siteName, siteDomain, { name: "SiteIDCode", content: " " }] }),
    examplePage({ metas: [siteName, siteDomain, { name: "siteidcode", content: "9901000001" }] }),
  ],
  appliesTo: () => true,
})
