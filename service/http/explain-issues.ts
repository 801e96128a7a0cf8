import type * as v from "valibot"

const labels: Readonly<Record<string, string>> = {
  id: "来信编号",
  code: "查询码",
  serial: "来信编号",
  service: "信箱",
  kind: "来信类别",
  title: "标题",
  body: "内容",
  name: "姓名",
  phone: "联系电话",
  email: "电子邮箱",
  address: "联系地址",
  wantsPublic: "是否公开",
  attachments: "附件",
  composedAt: "填写时间",
  lang: "语言",
  proof: "安全校验",
  text: "内容",
  reason: "理由",
  score: "评价",
  token: "答卷编号",
  answers: "答案",
}

/** One sentence a field, by its name in the input: the first thing wrong with it and what to do. */
export function explainIssues(issues: readonly v.BaseIssue<unknown>[]): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of issues) {
    const field = String(issue.path?.[0]?.key ?? "form")
    fields[field] ??= explain(issue, labels[field] ?? "提交的内容")
  }
  return fields
}

function explain(issue: v.BaseIssue<unknown>, label: string): string {
  const required = "requirement" in issue ? issue.requirement : undefined
  if (issue.type === "min_length" && label === "附件") return "附件名称不能为空。"
  if (issue.type === "min_length" && required === 1) return `请填写${label}。`
  if (issue.type === "min_length") return `${label}至少${String(required)}个字，请补充。`
  if (issue.type === "max_length" && label === "附件") return "附件不能超过5个，名称不能超过200个字。"
  if (issue.type === "max_length") return `${label}不能超过${String(required)}个字，请精简。`
  if (issue.type === "picklist") return `请选择${label}。`
  if (issue.received === "undefined") return `请填写${label}。`
  return `${label}格式不正确，请检查。`
}
