import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import type { DocumentFacts, Draft } from "../../engine/facts.ts"
import { isIdNumber } from "../../engine/id-number.ts"
import { findNumbers } from "../../engine/number-runs.ts"

export default factRule({
  id: "privacy/attachment-checked",
  covers: [70],
  title: "附件可以检查，文件名不含个人信息",
  severity: "must",
  basis: {
    document: documents.openness2018,
    clause: "公开时要去标识化处理（附件同样适用）",
    kind: "derived",
    verified: true,
  },
  params: { personalWords: ["身份证", "户口本", "银行卡", "病历"] },
  messages: {
    unreadable: "附件“{name}”没有可读的文字（扫描件或已加密），个人信息和涉密内容未能检查，请人工核对。",
    number: "附件文件名“{name}”含有证件号或手机号码，请改名。",
    word: "附件文件名“{name}”含有“{word}”，请确认不是个人材料。",
  },
  examples: {
    good: [document({ name: "附件1：报名表.docx" })],
    bad: [
      document({ name: "名册.pdf", readable: false }),
      document({ name: "王某13812345678.docx" }),
      document({ name: "申请人身份证.pdf" }),
    ],
  },
  needs: ["document"],

  *check({ document: { name, readable } }, { personalWords }) {
    if (!readable) yield { messageId: "unreadable", severity: "should", text: name, data: { name } }
    const numbers = findNumbers(name, 11, (digits) => isIdNumber(digits) || /^1[3-9]\d{9}$/.test(digits))
    if ([...numbers].length > 0) yield { messageId: "number", text: name, data: { name } }
    const word = personalWords.find((one) => name.includes(one))
    if (word !== undefined) yield { messageId: "word", severity: "should", text: name, data: { name, word } }
  },
})

function document(facts: Partial<DocumentFacts>): Draft {
  return { blocks: [], document: { name: "", kind: "docx", readable: true, ...facts } }
}
