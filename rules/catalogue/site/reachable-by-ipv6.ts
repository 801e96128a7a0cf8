import { factRule, Undecided } from "../../engine/define-rule.ts"
import { exampleSite } from "../../engine/example-draft.ts"

export default factRule({
  id: "site/reachable-by-ipv6",
  covers: [101],
  title: "网站支持IPv6访问",
  severity: "should",
  basis: {
    document: "红河州2025年第二季度政府网站检查通报",
    clause: "首页IPv6连通率100%，二、三级页面90%以上",
    kind: "profile",
    verified: true,
  },
  params: {},
  messages: { none: "域名“{text}”没有IPv6地址，请完成IPv6改造。" },
  examples: { good: [exampleSite({ ipv6: true })], bad: [exampleSite({ ipv6: false })] },
  needs: ["site"],

  *check({ site }) {
    if (site.ipv6 === undefined) throw new Undecided("没有查询域名，IPv6支持情况未检查")
    if (!site.ipv6) yield { messageId: "none", text: site.host }
  },
})
