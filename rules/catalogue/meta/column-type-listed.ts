import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"
import { metaOf } from "../../engine/page-questions.ts"

export default factRule({
  id: "meta/column-type-listed",
  covers: [77],
  title: "栏目类别使用规定的名称",
  severity: "should",
  basis: {
    document: documents.pageDesign,
    clause: "栏目标签：ColumnType 所列栏目类别",
    kind: "direct",
    verified: true,
  },
  params: {
    types: [
      "首页",
      "概况信息",
      "机构职能",
      "负责人信息",
      "工作动态",
      "政策文件",
      "信息公开指南",
      "信息公开目录",
      "信息公开年报",
      "依申请公开",
      "数据发布",
      "数据开放",
      "政策解读",
      "回应关切",
      "办事服务",
      "咨询投诉",
      "征集调查",
      "在线访谈",
    ],
  },
  messages: {
    misspelt: "栏目类别“{type}”与规定的“{right}”相近，请改用规定的名称。",
    unlisted: "栏目类别“{type}”不在所列类别中；清单可以补充，请确认不是笔误。",
  },
  examples: {
    good: [examplePage({ metas: [{ name: "ColumnType", content: "政策文件" }] }), examplePage()],
    bad: [
      examplePage({ metas: [{ name: "ColumnType", content: "依法申请公开" }] }),
      examplePage({ metas: [{ name: "ColumnType", content: "招商引资" }] }),
    ],
  },
  needs: ["page"],

  *check({ page }, { types }) {
    const type = metaOf(page, "ColumnType") ?? ""
    if (type === "" || types.includes(type)) return
    const right = types.find((one) => sharedCharacters(one, type) >= Math.max(one.length, type.length) - 1)
    // The list in the annex is open, so an unknown type is a hint only.
    if (right === undefined) yield { messageId: "unlisted", severity: "hint", text: type, data: { type } }
    else yield { messageId: "misspelt", text: type, data: { type, right } }
  },
})

function sharedCharacters(one: string, other: string): number {
  return [...one].filter((character) => other.includes(character)).length
}
