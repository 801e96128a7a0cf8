import { factRule, Undecided } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"

export default factRule({
  id: "page/loads-in-time",
  covers: [87],
  title: "网页在3秒内加载完",
  severity: "should",
  basis: {
    document: documents.pageDesign,
    clause: "页面加载时长不宜超过3秒",
    kind: "direct",
    verified: true,
  },
  cost: "超过15秒按打不开计算，一周内累计达5%即单项否决",
  params: { seconds: 3, failsAt: 15 },
  messages: {
    slow: "网页用了{seconds}秒才加载完（宜不超过{limit}秒），请压缩图片、合并脚本。",
    unreachable: "网页用了{seconds}秒才加载完，超过{limit}秒按打不开计算。",
  },
  examples: {
    good: [examplePage({ rendered: { loadTime: 1800 } })],
    bad: [examplePage({ rendered: { loadTime: 4200 } }), examplePage({ rendered: { loadTime: 16000 } })],
  },
  needs: ["page"],

  *check({ page }, { seconds: limit, failsAt }) {
    const loadTime = page.rendered?.loadTime
    if (loadTime === undefined) throw new Undecided("没有在浏览器中打开，加载时间未测量")
    const seconds = Math.round(loadTime / 100) / 10
    if (seconds > failsAt) {
      yield { messageId: "unreachable", severity: "must", data: { seconds, limit: failsAt } }
    } else if (seconds > limit) yield { messageId: "slow", data: { seconds, limit } }
  },
})
