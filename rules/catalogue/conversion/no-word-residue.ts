import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"

const residue =
  /<!--\[if [^\n]{0,80}|\bmso-[a-z-]+|<\/?o:p>?|Normal 0 (?:\d|false|\d\.\d 磅)|MicrosoftInternetExplorer\d|\/\* Style Definitions \*\/|&(?:nbsp|ldquo|rdquo|mdash|middot|lt|gt|amp);|file:\/\/\/|urn:schemas-microsoft/gu

export default blockRule({
  id: "conversion/no-word-residue",
  covers: [93],
  title: "正文没有文字处理软件粘贴留下的代码",
  severity: "must",
  basis: {
    document: "政府网站发展指引（国办发〔2017〕47号）",
    clause: "附件2",
    kind: "derived",
    verified: false,
  },
  params: {},
  messages: { residue: "“{text}”是粘贴时带入的代码，请删去（建议先粘贴为纯文本）。" },
  examples: {
    good: ["请用 Word 打开附件。"],
    bad: ["「<!--[if gte mso 9]>」\n关于供水的通知", "云川市「&nbsp;」人民政府"],
  },
  gate: chars.latin,
  triggers: [
    "<!--[if",
    "mso-",
    "<o:p",
    "</o:p",
    "Normal 0",
    "MicrosoftInternetExplorer",
    "/* Style",
    "&nbsp;",
    "&ldquo;",
    "&rdquo;",
    "&mdash;",
    "&middot;",
    "&lt;",
    "&gt;",
    "&amp;",
    "file:///",
    "urn:schemas",
  ],

  *check(text) {
    for (const { 0: found, index } of findPattern(text, residue)) {
      yield { messageId: "residue", start: index, end: index + found.length }
    }
  },
})
