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
  const notes = [...(kind === "profile" ? [noteWords.profile] : []), ...(verified ? [] : [noteWords.unread])]
  return notes.length === 0 ? where : `${where}（${notes.join("，")}）`
}

const noteWords = byLanguage(
  { profile: "数值由本单位设定", unread: "条款未核对原文" },
  { profile: "數值由本單位設定", unread: "條款未核對原文" },
  { profile: "the number is your office’s own", unread: "clause not compared with the original" },
)

export const kindWords: Readonly<Record<Basis["kind"], string>> = byLanguage(
  {
    direct: "该条款直接提出了这项要求。",
    derived: "该条款没有逐字写明，这项要求由其原则推出。",
    profile: "该条款提出要求，具体数值由所选方案设定。",
  },
  {
    direct: "該條款直接提出了這項要求。",
    derived: "該條款沒有逐字寫明，這項要求由其原則推出。",
    profile: "該條款提出要求，具體數值由所選方案設定。",
  },
  {
    direct: "The clause itself demands it.",
    derived: "The clause does not say so word for word; the demand follows from its principle.",
    profile: "The clause demands it; the number is set by the profile chosen.",
  },
)
