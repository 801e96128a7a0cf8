import type { Article, AttachmentComparison, OfficialLine } from "./comparison.ts"

/** The names listed after “附件：” against the files that the page offers. */
export function compareAttachments(
  lines: readonly OfficialLine[],
  web: Article["attachments"],
): AttachmentComparison {
  const names = listedNames(lines.map(({ text }) => text))
  const files = web.map(({ text }) => text)
  return {
    official: names.length,
    web: files.length,
    missing: names.filter((name) => !files.some((file) => isSame(name, file))),
    extra: names.length === 0 ? [] : files.filter((file) => !names.some((name) => isSame(name, file))),
  }
}

const first = /^附\s*件\s*[：:]\s*(?:\d+\s*[.．、]\s*)?(.+)$/
const next = /^\d+\s*[.．、]\s*(.+)$/

/** Only the list before the signature: later “附件1” heads the annex itself. */
function listedNames(lines: readonly string[]): string[] {
  const start = lines.findIndex((line) => first.test(line))
  if (start === -1) return []
  const names = [first.exec(lines[start] ?? "")?.[1] ?? ""]
  for (const line of lines.slice(start + 1)) {
    const name = next.exec(line)?.[1]
    if (name === undefined) break
    names.push(name)
  }
  return names.map((name) => name.trim())
}

function isSame(name: string, file: string): boolean {
  const [one, other] = [bare(name), bare(file)]
  return one !== "" && other !== "" && (one.includes(other) || other.includes(one))
}

export function withoutEnding(text: string): string {
  return text.replace(/\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar|7z|csv|txt)\s*$/i, "")
}

function bare(text: string): string {
  return withoutEnding(text)
    .replace(/^附\s*件\s*\d*\s*[：:]?\s*(?:\d+\s*[.．、])?/, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
}
