import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"
import { bare, boxValue, dateIn } from "../../engine/page-questions.ts"

const body = [
  "云府办发〔2026〕12号",
  "关于印发云川市节水管理办法的通知",
  "云川市人民政府办公室",
  "2026年3月16日",
]

export default factRule({
  id: "page/document-box-matches-body",
  covers: [8],
  title: "信息框的文号、机关、日期与正文一致",
  severity: "must",
  basis: {
    document: documents.anshan,
    clause: "（六）准确发布文件的类别、标题、文号、内容、制发部门和制发日期",
    kind: "direct",
    verified: true,
  },
  params: {},
  messages: { differ: "信息框的{label}“{value}”与正文的“{signed}”不一致，请核对。" },
  examples: {
    good: [
      box(body, "云府办发〔2026〕12号", "云川市人民政府办公室", "2026年03月16日"),
      examplePage({ kind: "policy" }, body),
      box(
        ["根据国办发〔2017〕47号文件，", "自2026年5月1日起施行。"],
        "云府办发〔2026〕12号",
        "云川市人民政府办公室",
        "2026-03-16",
      ),
    ],
    bad: [
      box(body, "云府办发〔2026〕21号", "", ""),
      box(body, "", "", "2026-03-01"),
      box(body, "", "云川市水务管理局", ""),
    ],
  },
  needs: ["page"],

  *check({ page, blocks }) {
    const lines = page.bodyBlocks.flatMap((block) => blocks[block]?.text.split("\n") ?? [])
    const number = boxValue(page, /文\s*号|发文字号/)
    const ownNumber = lines
      .slice(0, 6)
      .find((line) => /^[（(]?\p{sc=Han}{2,14}〔\d{4}〕\d+号[）)]?$/u.test(line.trim()))
    if (number !== "" && ownNumber !== undefined && !bare(ownNumber).includes(bare(number))) {
      yield differ("发文字号", number, ownNumber)
    }
    const closing = lines.slice(-15).map((line) => line.trim())
    const date = dateIn(boxValue(page, /成文日期|制发日期|发文日期/))
    const signed = closing.find((line) => /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/.test(line))
    if (date !== "" && signed !== undefined && dateIn(signed) !== date) yield differ("成文日期", date, signed)
    const agency = boxValue(page, /发文机关|发布机构|制发部门|发文单位/).split(/[\s、，,]/)[0] ?? ""
    const signers = closing.filter((line) => line.length <= 30 && signature.test(line))
    // Joint documents are signed by several; short names differ too often from the full name to be judged.
    if (agency.length < 6 || signers.length === 0 || signers.some((line) => line.includes(agency))) return
    yield { ...differ("发文机关", agency, signers.join("、")), severity: "should" }
  },
})

/** A line that is the name of an agency and nothing else. */
const signature = /^\p{sc=Han}{4,}(?:政府|办公[室厅]|委员会|局|厅|署|处|中心)$/u

function differ(label: string, value: string, signed: string) {
  return { messageId: "differ", text: value, data: { label, value, signed } } as const
}

function box(texts: readonly string[], number: string, agency: string, date: string) {
  const pairs = { 发文字号: number, 发文机关: agency, 成文日期: date }
  const boxes = Object.entries(pairs).map(([label, value]) => ({ label, value, selector: "td" }))
  return examplePage({ kind: "policy", box: boxes }, texts)
}
