const said = new Set<string>()

/** Tells the webmaster in the console, once for each different message. */
export function reportOnce(level: "error" | "warn" | "info", where: string, message: unknown): void {
  const key = `${where} ${String(message)}`
  if (said.has(key)) return
  said.add(key)
  // Some pages have put a console of their own in its place.
  if (console[level]) console[level](`[${where}]`, message)
}

const everyone = /^(?:id|class|style|hidden|slot|role|part|title|dir|tabindex|(?:data|aria)-.*)$/

/** A misspelt attribute does nothing and says nothing, so we say it. */
export function reportUnknownAttributes(element: Element, known: readonly string[]): void {
  for (let index = 0; index < element.attributes.length; index += 1) {
    const name = element.attributes[index]?.name ?? ""
    if (known.indexOf(name) >= 0 || everyone.test(name)) continue
    reportOnce("warn", element.localName, `不认识的属性 ${name}，可用：${known.join("、")}。`)
  }
}
