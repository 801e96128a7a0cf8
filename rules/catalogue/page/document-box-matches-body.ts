import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"
import { bare, bodyOf, boxValue, dateIn } from "../../engine/page-questions.ts"

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
  messages: { differ: "信息框的{label}“{value}”在正文中找不到，请核对{hint}。" },
  examples: {
    good: [
      box(body, "云府办发〔2026〕12号", "云川市人民政府办公室", "2026年03月16日"),
      examplePage({ kind: "policy" }, body),
    ],
    bad: [box(body, "云府办发〔2026〕21号", "", ""), box(body, "", "", "2026-03-01")],
  },
  needs: ["page"],

  *check(draft) {
    const text = bodyOf(draft)
    if (text === "") return
    const number = boxValue(draft.page, /文\s*号|发文字号/)
    const inBody = text.match(/\p{sc=Han}{2,14}\s*〔\d{4}〕\s*\d+号/gu) ?? []
    if (number !== "" && inBody.length > 0 && !bare(text).includes(bare(number))) {
      yield differ("发文字号", number, `，正文为“${inBody[0]}”`)
    }
    const dates = datesIn(text)
    const date = boxValue(draft.page, /成文日期|制发日期|发文日期/)
    if (dateIn(date) !== "" && dates.length > 0 && !dates.includes(dateIn(date))) {
      yield differ("成文日期", date, `，正文落款为“${dates.at(-1)}”`)
    }
    const agency = boxValue(draft.page, /发文机关|发布机构|制发部门|发文单位/).split(/[\s、，,]/)[0] ?? ""
    // Short names differ too often from the full name to be judged.
    if (agency.length >= 6 && !bare(text).includes(bare(agency))) {
      yield { ...differ("发文机关", agency, "是否与落款一致"), severity: "should" }
    }
  },
})

function differ(label: string, value: string, hint: string) {
  return { messageId: "differ", text: value, data: { label, value, hint } } as const
}

function datesIn(text: string): string[] {
  return (text.match(/(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/g) ?? []).map(dateIn)
}

function box(texts: readonly string[], number: string, agency: string, date: string) {
  const pairs = { 发文字号: number, 发文机关: agency, 成文日期: date }
  const boxes = Object.entries(pairs).map(([label, value]) => ({ label, value, selector: "td" }))
  return examplePage({ kind: "policy", box: boxes }, texts)
}
