import { factRule, Undecided } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"

const button = { selector: "button", text: "搜索" }

export default factRule({
  id: "accessibility/targets-large",
  covers: [134],
  title: "按钮大小便于点按",
  severity: "should",
  basis: {
    document: documents.elderApp,
    clause: "2.1 适老界面不小于60×60dp/pt，其他页面不小于44×44dp/pt",
    kind: "direct",
    verified: true,
  },
  params: { side: 44 },
  messages: { small: "“{text}”只有{width}×{height}像素（应不小于{side}×{side}），请加大点按范围。" },
  examples: {
    good: [examplePage({ rendered: { smallTargets: [{ ...button, width: 48, height: 48 }] } })],
    bad: [examplePage({ rendered: { smallTargets: [{ ...button, width: 30, height: 24 }] } })],
  },
  needs: ["page"],

  *check({ page }, { side }) {
    const found = page.rendered?.smallTargets
    if (found === undefined) throw new Undecided("没有在浏览器中打开，按钮大小未测量")
    for (const { selector, text, width, height } of found) {
      if (width >= side && height >= side) continue
      const data = { width: Math.round(width), height: Math.round(height), side }
      yield { messageId: "small", selector, text: text.slice(0, 40), data }
    }
  },
})
