import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleImage, examplePage } from "../../engine/example-draft.ts"

const map = /(?:地|区划|区位|行政|交通|旅游|分布|规划)图(?!片|书|标|案|像|形|解)|[_/-](?:map|ditu)[_\d.-]/iu
const otherPicture = /思维导图|流程图|示意图标|导航图|地图(?:导航|服务|定位)/u
const approved = /审图号|[\p{sc=Han}G]S[（(]\d{4}[）)]\s*\d+\s*号/u

export default factRule({
  id: "page/map-approved",
  covers: [62],
  title: "地图注明审图号",
  severity: "should",
  basis: {
    document: documents.guide,
    clause: "四（一）使用标准地图或依法取得审图号的地图",
    kind: "direct",
    verified: true,
  },
  params: {},
  messages: { missing: "这里像是地图（{text}），没有看到审图号；请使用标准地图或注明审图号。" },
  examples: {
    good: [
      examplePage({ images: [exampleImage({ alt: "云川市地图", nearby: "审图号：江S（2025）012号" })] }),
      examplePage({ images: [exampleImage({ alt: "办事流程图" })] }),
    ],
    bad: [examplePage({ images: [exampleImage({ alt: "云川市行政区划图" })] })],
  },
  needs: ["page"],

  *check({ page }) {
    for (const image of page.images) {
      const words = `${image.alt ?? ""} ${image.title} ${image.nearby.slice(0, 60)} ${image.src}`
      if (!image.inContent || !map.test(words) || otherPicture.test(words)) continue
      if (approved.test(words) || approved.test(image.nearby)) continue
      const text = image.alt || image.title || image.src
      yield { messageId: "missing", selector: image.selector, text }
    }
  },
})
