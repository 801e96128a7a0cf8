import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"
import { boxValue } from "../../engine/page-questions.ts"

/** Labels by which sites call each of the six fields. */
const fields: Readonly<Record<string, RegExp>> = {
  类别: /类\s*别|分类|主题/,
  标题: /标\s*题|名\s*称/,
  文号: /文\s*号|字号/,
  制发部门: /机关|机构|部门|单位/,
  制发日期: /成文日期|制发日期|发文日期|生成日期/,
}
/** Orders and announcements have no 发文字号 of the usual kind. */
const withoutNumber = /(?:令|公告|通告|公报)$/

export default factRule({
  id: "page/document-fields-complete",
  covers: [24],
  title: "文件的类别、标题、文号、部门、日期齐全",
  severity: "must",
  basis: {
    document: documents.anshan,
    clause: "（六）准确发布文件的类别、标题、文号、内容、制发部门和制发日期",
    kind: "direct",
    verified: true,
  },
  params: { required: Object.keys(fields) },
  messages: {
    missing: "文件信息框缺少{missing}，请补充。",
    noBox: "文件没有信息框，请加上类别、标题、文号、制发部门和制发日期。",
    empty: "文件没有正文，请补充内容，不要只放扫描件或附件。",
  },
  examples: {
    good: [
      policy("关于印发节水管理办法的通知", {
        主题分类: "水利",
        标题: "通知",
        发文字号: "云府办发〔2026〕12号",
        发文机关: "市政府办",
        成文日期: "2026-03-16",
      }),
      examplePage({ kind: "article" }),
    ],
    bad: [
      policy("关于印发节水管理办法的通知", { 标题: "通知", 发文字号: "", 发文机关: "市政府办" }),
      policy("关于印发节水管理办法的通知", {}),
    ],
  },
  needs: ["page"],

  *check({ page }, { required }) {
    if (page.kind !== "policy") return
    if (page.bodyBlocks.length === 0) yield { messageId: "empty", severity: "should" }
    if (page.box.length === 0) {
      yield { messageId: "noBox" }
      return
    }
    const missing = required.filter((field) => {
      const label = fields[field]
      if (label === undefined || boxValue(page, label) !== "") return false
      return (
        !(field === "标题" && page.heading !== "") && !(field === "文号" && withoutNumber.test(page.heading))
      )
    })
    const list = missing.join("、")
    if (list !== "") yield { messageId: "missing", text: list, data: { missing: list } }
  },
})

function policy(heading: string, pairs: Readonly<Record<string, string>>) {
  const box = Object.entries(pairs).map(([label, value]) => ({ label, value, selector: "td" }))
  return examplePage({ kind: "policy", heading, box }, ["为加强节约用水管理，制定本办法。"])
}
