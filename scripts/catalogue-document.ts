import { catalogue } from "../rules/catalogue/index.ts"
import { leftOut } from "../rules/catalogue/left-out.ts"
import type { Example, Rule } from "../rules/engine/define-rule.ts"

const demand = { must: "必须", should: "应当", hint: "建议" } as const
const kinds = { direct: "条文明示", derived: "由原则推出", profile: "由单位设定" } as const

/** The text of `rules/CATALOGUE.md`. */
export function catalogueDocument(): string {
  const folders = [...new Set(catalogue.map(({ id }) => id.split("/")[0] ?? ""))]
  return [
    "# 规则目录",
    "",
    "本文件由 `node scripts/generate-catalogue.js` 生成，请勿手改。",
    "",
    `共 ${catalogue.length} 条规则。「」标出应当报告的位置；“未核对原文”表示没有人读过条款原句，界面不得把它当引文显示。`,
    "",
    ...folders.flatMap((folder) => [
      `## ${folder}/`,
      "",
      ...catalogue.filter(({ id }) => id.startsWith(`${folder}/`)).flatMap(section),
    ]),
    "## 没有收入的候选规则",
    "",
    "| 候选 | 名称 | 没有收入的原因 |",
    "|---:|---|---|",
    ...leftOut.map(({ candidate, name, reason }) => `| ${candidate} | ${name} | ${reason} |`),
    "",
  ].join("\n")
}

function section({ id, title, severity, basis, covers, cost, examples }: Rule): string[] {
  const verified = basis.verified ? "已核对原文" : "未核对原文"
  return [
    `### ${id}`,
    "",
    `- 要求：${title}（${demand[severity]}）`,
    `- 依据：${basis.document} ${basis.clause}（${kinds[basis.kind]}，${verified}）`,
    ...(cost === undefined ? [] : [`- 检查后果：${cost}`]),
    ...(covers === undefined ? [] : [`- 候选编号：${covers.join("、")}`]),
    ...shown("正例", examples.good),
    ...shown("反例", examples.bad),
    "",
  ]
}

/** Examples that are whole drafts are left to the tests: nobody reads JSON here. */
function shown(label: string, examples: readonly Example[]): string[] {
  const texts = examples.filter((example) => typeof example === "string")
  return texts.map((text) => `- ${label}：${text.replaceAll("\n", "⏎").replaceAll("|", "\\|")}`)
}
