/** The table in the browser's language: Simplified Chinese unless it is a Traditional one, or not Chinese at all. */
export function byLanguage<Table>(hans: Table, hant: Table, english: Table): Table {
  const language = uiLanguage()
  if (/^zh-(?:tw|hk|mo|hant)/i.test(language)) return hant
  return /^zh\b/i.test(language) || language === "" ? hans : english
}

/** What `<html lang>` says, so that the right glyphs are drawn and the right voice reads. */
export function documentLanguage(): string {
  return byLanguage("zh-CN", "zh-TW", "en")
}

function uiLanguage(): string {
  return globalThis.chrome?.i18n?.getUILanguage?.() ?? ""
}
