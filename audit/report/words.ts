import type { Severity } from "../../rules/index.ts"

/** Words that all reports share. */
export const severityNames: Readonly<Record<Severity, string>> = {
  must: "必须改正",
  should: "应当改正",
  hint: "建议",
}

export const severities: readonly Severity[] = ["must", "should", "hint"]

export const kindNames: Readonly<Record<string, string>> = {
  home: "首页",
  column: "栏目页",
  article: "文章页",
  policy: "政策文件",
  interpretation: "政策解读",
  guide: "办事指南",
  mailbox: "互动页面",
  other: "其他页面",
  text: "文本",
  attachment: "附件",
  site: "全站",
}

/** “国办发〔2017〕47号 四（一）”; says so when nobody of us has read the clause. */
export function basisText({
  document,
  clause,
  verified,
}: {
  readonly document: string
  readonly clause: string
  readonly verified: boolean
}): string {
  const place = clause === "" ? document : `${document} ${clause}`
  return verified ? place : `${place}（条款待核）`
}
