/** The interface languages every element speaks. */
export type Language = "zh-CN" | "zh-TW" | "en"

/** One table of words a language, all of the same shape. */
export type Tables<Words> = Readonly<Record<Language, Words>>

/** Its own `lang` or the nearest around it decides; everything that is neither Traditional Chinese nor English is Simplified Chinese. */
export function languageOf(element: HTMLElement): Language {
  const tag = element.lang || (element.closest("[lang]")?.getAttribute("lang") ?? "")
  if (/^en\b/i.test(tag)) return "en"
  return /^zh-(?:tw|hk|mo|hant)\b/i.test(tag) ? "zh-TW" : "zh-CN"
}

/** Puts values into the `{places}` of a sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
