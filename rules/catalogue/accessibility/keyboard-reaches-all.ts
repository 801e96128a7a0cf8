import { factRule, Undecided } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"

const menu = { selector: "div.menu", text: "政务公开" }

export default factRule({
  id: "accessibility/keyboard-reaches-all",
  covers: [135],
  title: "用键盘能到达并看清每个控件",
  severity: "must",
  basis: {
    document: documents.elderSite,
    clause: "服务原则：全程键盘和特大鼠标",
    kind: "direct",
    verified: true,
  },
  params: {},
  messages: {
    "positive-tabindex": "“{text}”的tabindex大于0，会打乱键盘顺序，请改为0或去掉。",
    "mouse-only": "“{text}”只能用鼠标点，请改用<button>或<a href>。",
    unreachable: "“{text}”用键盘到不了，请改用可获得焦点的控件。",
    "no-focus-mark": "焦点移到“{text}”时看不出来，请恢复焦点框。",
    trap: "焦点进入“{text}”后出不来，请修正。",
  },
  examples: {
    good: [examplePage({ keyboardFaults: [], rendered: { keyboardFaults: [] } })],
    bad: [
      examplePage({ keyboardFaults: [{ ...menu, fault: "mouse-only" }] }),
      examplePage({ keyboardFaults: [{ ...menu, fault: "positive-tabindex" }] }),
      examplePage({ rendered: { keyboardFaults: [{ ...menu, fault: "unreachable" }] } }),
      examplePage({ rendered: { keyboardFaults: [{ ...menu, fault: "no-focus-mark" }] } }),
      examplePage({ rendered: { keyboardFaults: [{ ...menu, fault: "trap" }] } }),
    ],
  },
  needs: ["page"],

  *check({ page }) {
    const measured = page.rendered?.keyboardFaults
    for (const { selector, text, fault } of [...(page.keyboardFaults ?? []), ...(measured ?? [])]) {
      const hit = { messageId: fault, selector, text: text.slice(0, 40) }
      if (fault === "positive-tabindex") yield { ...hit, severity: "should" }
      else yield hit
    }
    if (measured === undefined) throw new Undecided("没有在浏览器中逐个按Tab，键盘能否到达只按标记检查")
  },
})
