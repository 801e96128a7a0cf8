import { factRule, Undecided } from "../../engine/define-rule.ts"
import { exampleSite } from "../../engine/example-draft.ts"

export default factRule({
  id: "site/https-without-mixing",
  covers: [101],
  title: "全站使用HTTPS，不混入HTTP内容",
  severity: "should",
  basis: {
    document: "乌海市2007年政府网站意见",
    clause: "九、网站安全（HTTPS为引申）",
    kind: "derived",
    verified: true,
  },
  params: {},
  messages: {
    plain: "网站没有使用HTTPS，来信和登录内容可能被窃取，请启用。",
    mixed: "有{count}处HTTPS网页加载了HTTP内容（如 {text}），浏览器会拦截，请改为HTTPS。",
  },
  examples: {
    good: [exampleSite({ https: true, mixedContent: [] })],
    bad: [
      exampleSite({ https: false }),
      exampleSite({ https: true, mixedContent: ["http://www.yunchuan.gov.cn/a.js"] }),
    ],
  },
  needs: ["site"],

  *check({ site: { https, mixedContent } }) {
    if (https === undefined) throw new Undecided("没有访问网络，是否使用HTTPS未检查")
    if (!https) yield { messageId: "plain" }
    const text = mixedContent?.[0]
    if (https && text !== undefined)
      yield { messageId: "mixed", text, data: { count: mixedContent?.length ?? 0 } }
  },
})
