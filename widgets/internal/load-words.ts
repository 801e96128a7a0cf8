import type { Language } from "./language.ts"
import { reportOnce } from "./report.ts"

/** Tables beside Simplified Chinese come with a file of their own: most pages never need them. */
export type OtherTables<Words> = Readonly<Record<Exclude<Language, "zh-CN">, Words>>

/** The words of a language; Simplified Chinese when its file cannot be had. */
export async function loadWords<Words>(
  language: Language,
  simplified: Words,
  load: () => Promise<{ readonly others: OtherTables<Words> }>,
): Promise<Words> {
  if (language === "zh-CN") return simplified
  try {
    return (await load()).others[language]
  } catch (error) {
    reportOnce("error", "civicbridge", error)
    return simplified
  }
}
