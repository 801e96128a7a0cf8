import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleField, examplePage } from "../../engine/example-draft.ts"

export default factRule({
  id: "accessibility/fields-have-labels",
  covers: [137],
  title: "表单控件有标签",
  severity: "must",
  basis: { document: documents.webAccess, clause: "表单控件的标签", kind: "derived", verified: true },
  params: {},
  messages: { missing: "输入框“{text}”没有标签，读屏软件读不出它要填什么，请用<label>写明。" },
  examples: {
    good: [
      examplePage({ fields: [exampleField({ label: "关键词", name: "q" })] }),
      examplePage({ fields: [exampleField({ type: "submit" })] }),
    ],
    bad: [examplePage({ fields: [exampleField({ name: "q" })] })],
  },
  needs: ["page"],

  *check({ page }) {
    for (const { label, name, type, selector } of page.fields) {
      if (label.trim() !== "" || /^(?:hidden|submit|button|reset|image)$/.test(type)) continue
      yield { messageId: "missing", selector, text: name || selector }
    }
  },
})
