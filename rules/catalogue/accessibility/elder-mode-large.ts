import { factRule, Undecided } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"

const good = { fontSize: 20, largestFontSize: 36, lineHeight: 1.6, paragraphGap: 1.5 }

export default factRule({
  id: "accessibility/elder-mode-large",
  covers: [133],
  title: "长者模式字号、行距达标",
  severity: "must",
  basis: {
    document: documents.elderApp,
    clause: "1.1、1.2 字号18、30dp/pt，行距1.3倍，段距为行距1.3倍",
    kind: "direct",
    verified: true,
  },
  params: { fontSize: 18, largestFontSize: 30, lineHeight: 1.3, paragraphGap: 1.3 },
  messages: { small: "长者模式下{name}为{value}（应不小于{limit}），请调大。" },
  examples: {
    good: [examplePage({ rendered: { elder: good } })],
    bad: [examplePage({ rendered: { elder: { ...good, fontSize: 16 } } })],
  },
  needs: ["page"],

  *check({ page }, limits) {
    const elder = page.rendered?.elder
    if (elder === undefined) throw new Undecided("没有在浏览器中打开长者模式，字号行距未测量")
    for (const key of ["fontSize", "largestFontSize", "lineHeight", "paragraphGap"] as const) {
      const value = elder[key]
      const limit = limits[key]
      if (value < limit) yield { messageId: "small", data: { name: names[key], value, limit } }
    }
  },
})

const names = {
  fontSize: "正文字号",
  largestFontSize: "可放大到的字号",
  lineHeight: "行距",
  paragraphGap: "段距",
} as const
