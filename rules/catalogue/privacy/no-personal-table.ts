import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"

export default factRule({
  id: "privacy/no-personal-table",
  covers: [68],
  title: "名单表格不含证件、电话、账号等列",
  severity: "must",
  basis: {
    document: documents.openness2018,
    clause: "除惩戒公示、强制性信息披露外，公开时要去标识化处理",
    kind: "direct",
    verified: true,
  },
  params: {
    names: "^(?:姓名|户主(?:姓名)?|申请人|学生姓名|受助人|领取人|补贴对象)$",
    sensitive:
      "身份证|证件号|电话|手机|联系方式|账号|帐号|卡号|住址|家庭地址|残疾|病种|疾病|低保|贫困|出生日期",
    office: "^(?:职务|科室|部门|单位|岗位|办公)",
  },
  messages: { columns: "名单中有“{columns}”列，公开前请删去或隐去；依法必须披露的，请注明依据后忽略。" },
  examples: {
    good: [table("姓名", "所在村", "补贴金额"), table("科室", "姓名", "联系电话"), table("序号", "面积")],
    bad: [table("序号", "姓名", "身份证号", "银行卡号"), table("户主姓名", "残疾等级")],
  },
  needs: ["page"],

  *check({ page }, params) {
    const [names, sensitive, office] = [params.names, params.sensitive, params.office].map(
      (pattern) => new RegExp(pattern, "u"),
    )
    for (const { headers, selector } of page.tables) {
      const labels = headers.map((header) => header.replace(/\s/g, ""))
      if (!labels.some((label) => names?.test(label)) || labels.some((label) => office?.test(label))) continue
      const found = labels.filter((label) => sensitive?.test(label))
      if (found.length === 0) continue
      const columns = found.join("、")
      yield { messageId: "columns", selector, text: columns, data: { columns } }
    }
  },
})

function table(...headers: string[]) {
  return examplePage({ tables: [{ headers, rows: 20, selector: "table" }] })
}
