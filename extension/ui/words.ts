import type { Basis, Severity } from "../../rules/index.ts"
import { byLanguage } from "./by-language.ts"

/** How heavily a finding weighs, in one word. */
export const severityWords: Readonly<Record<Severity, string>> = byLanguage(
  { must: "必须改", should: "建议改", hint: "提示" },
  { must: "必須改", should: "建議改", hint: "提示" },
  { must: "Must", should: "Should", hint: "Hint" },
)

/** Document and clause; a clause nobody has compared with the original is said to be so. */
export function basisWords({ document, clause, kind, verified }: Basis): string {
  const where = clause === "" ? document : `${document} ${clause}`
  const notes = [...(kind === "profile" ? ["数值由本单位设定"] : []), ...(verified ? [] : ["条款未核对原文"])]
  return notes.length === 0 ? where : `${where}（${notes.join("，")}）`
}

export const kindWords: Readonly<Record<Basis["kind"], string>> = {
  direct: "该条款直接提出了这项要求。",
  derived: "该条款没有逐字写明，这项要求由其原则推出。",
  profile: "该条款提出要求，具体数值由所选方案设定。",
}
