import { factRule, Undecided } from "../../engine/define-rule.ts"
import { examplePage } from "../../engine/example-draft.ts"

const markup = /mso-|<o:p|class="?Mso|file:\/\/\/|urn:schemas-microsoft/i

export default factRule({
  id: "conversion/no-word-markup",
  covers: [93],
  title: "正文没有文字处理软件的样式代码",
  severity: "should",
  basis: {
    document: "政府网站发展指引（国办发〔2017〕47号）",
    clause: "附件2",
    kind: "derived",
    verified: false,
  },
  params: {},
  messages: { markup: "正文夹带文字处理软件的样式代码（{text}），请清除格式后重新排版。" },
  examples: {
    good: [examplePage({ html: "<p>云川市供水办法</p>" })],
    bad: [examplePage({ html: '<p class="MsoNormal">云川市供水办法</p>' })],
  },
  needs: ["page"],

  *check({ page }) {
    if (page.html === undefined) throw new Undecided("看不到正文的源代码，未检查")
    const found = markup.exec(page.html)
    if (found !== null) yield { messageId: "markup", text: found[0] }
  },
})
