import { readFileSync } from "node:fs"
import { UsageError } from "./usage-error.ts"

export function isUrl(target: string): boolean {
  return /^https?:\/\//i.test(target) && URL.canParse(target)
}

/** A list of sites: one address a line, `#` begins a remark; a CSV's first cell that is an address will do. */
export function readSites(file: string): string[] {
  const sites = linesOf(file).flatMap((line, index) => {
    const text = line.replace(/^\s*#.*$/, "").trim()
    if (text === "") return []
    const cell = text
      .split(/[\s,;，；]+/)
      .find((part) => /^https?:\/\//i.test(part) || /\.[a-z]{2,}/i.test(part))
    const url = cell === undefined || /^https?:/i.test(cell) ? cell : `http://${cell}/`
    if (url === undefined || !isUrl(url)) {
      throw new UsageError(`--sites ${file}:${index + 1}: 不是网址（not an address）：${text.slice(0, 60)}`)
    }
    return [url]
  })
  if (sites.length === 0) throw new UsageError(`--sites ${file}: 没有网址（no address in it）`)
  return sites
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, "utf8")
      .replace(/^\ufeff/, "")
      .split(/\r?\n/)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`--sites ${file}: 读不了（cannot read）：${reason}`)
  }
}
