import { factRule, Undecided } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"

export default factRule({
  id: "accessibility/text-has-contrast",
  covers: [132],
  title: "文字与背景对比度足够",
  severity: "should",
  basis: {
    document: documents.elderApp,
    clause: "1.3 对比度至少为4.5:1",
    kind: "direct",
    verified: true,
  },
  params: { ratio: 4.5 },
  messages: { low: "“{text}”的对比度只有{ratio}:1（应不低于{limit}:1），请加深文字或换背景。" },
  examples: {
    good: [examplePage({ rendered: { lowContrast: [] } })],
    bad: [examplePage({ rendered: { lowContrast: [{ selector: "p", text: "联系我们", ratio: 2.1 }] } })],
  },
  needs: ["page"],

  *check({ page }, { ratio: limit }) {
    const found = page.rendered?.lowContrast
    if (found === undefined) throw new Undecided("没有在浏览器中打开，对比度未测量")
    // The browser lists what is below the limit for its size; only the profile's lower limit can take places out.
    for (const { selector, text, ratio } of found) {
      if (ratio < limit) {
        yield {
          messageId: "low",
          selector,
          text: text.slice(0, 40),
          data: { ratio: Math.round(ratio * 10) / 10, limit },
        }
      }
    }
  },
})
