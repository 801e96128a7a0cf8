import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import type { AuditFinding } from "./page-record.ts"
import { placeName } from "./page-record.ts"
import { UsageError } from "./usage-error.ts"

export interface TrendRecord {
  readonly before: number
  readonly now: number
  /** Findings that were not there before. */
  readonly added: number
  /** Findings of before that are gone. */
  readonly mended: number
  readonly rules: readonly { readonly rule: string; readonly before: number; readonly now: number }[]
}

type Known = Pick<AuditFinding, "rule" | "text" | "location">

/** Compares with an earlier JSON report: same rule, same place, same words is the same finding, wherever it moved. */
export class Trend {
  readonly #left = new Map<string, number>()
  readonly #rules = new Map<string, { before: number; now: number }>()
  #before = 0
  #now = 0
  #added = 0

  constructor(file: string) {
    for (const finding of readReport(file)) {
      const key = keyOf(finding)
      this.#before++
      this.#left.set(key, (this.#left.get(key) ?? 0) + 1)
      this.#rule(finding.rule).before++
    }
  }

  add(finding: AuditFinding): void {
    const key = keyOf(finding)
    const left = this.#left.get(key) ?? 0
    this.#now++
    this.#rule(finding.rule).now++
    if (left === 0) this.#added++
    else this.#left.set(key, left - 1)
  }

  record(): TrendRecord {
    let mended = 0
    for (const left of this.#left.values()) mended += left
    const rules = [...this.#rules].map(([rule, counts]) => ({ rule, ...counts }))
    return { before: this.#before, now: this.#now, added: this.#added, mended, rules }
  }

  #rule(id: string): { before: number; now: number } {
    const counts = this.#rules.get(id) ?? { before: 0, now: 0 }
    this.#rules.set(id, counts)
    return counts
  }
}

function keyOf({ rule, text, location }: Known): string {
  return createHash("sha1")
    .update(`${rule}\n${placeName(location)}\n${text}`)
    .digest("base64")
}

function readReport(file: string): Known[] {
  const report = parseFile(file)
  const isReport = typeof report === "object" && report !== null && "findings" in report
  if (!isReport || !Array.isArray(report.findings) || !report.findings.every(isKnown)) {
    throw new UsageError(`--previous ${file}: 不是本工具的 JSON 报告（not a JSON report of ours）`)
  }
  return report.findings
}

function parseFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`--previous ${file}: 读不了（cannot read）：${reason}`)
  }
}

function isKnown(value: unknown): value is Known {
  return (
    typeof value === "object" &&
    value !== null &&
    "rule" in value &&
    typeof value.rule === "string" &&
    "text" in value &&
    typeof value.text === "string" &&
    "location" in value &&
    typeof value.location === "object" &&
    value.location !== null
  )
}
