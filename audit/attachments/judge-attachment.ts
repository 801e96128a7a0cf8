import { readFileSync, statSync } from "node:fs"
import { basename, extname } from "node:path"
import type { Block } from "../../rules/index.ts"
import { auditFinding, givenBy, type Judge } from "../judge.ts"
import type { PageRecord } from "../page-record.ts"
import { readDocx } from "./read-docx.ts"
import { readPdf } from "./read-pdf.ts"
import { readXlsx } from "./read-xlsx.ts"

const readers: Readonly<Record<string, (bytes: Uint8Array) => Block[] | Promise<Block[]>>> = {
  ".docx": readDocx,
  ".xlsx": readXlsx,
  ".pdf": readPdf,
}

/** An attachment is judged for what must never leave the house; its style is its author's. */
const looked = /^(?:privacy|secrecy)\//
const mostBytes = 100_000_000

/** Judges the text inside an attachment. One that cannot be opened is reported as unreadable, not passed. */
export async function judgeAttachment(path: string, judge: Judge): Promise<PageRecord> {
  const kind = extname(path).toLowerCase()
  const blocks = await textOf(path, kind)
  const document = { name: basename(path), kind: kind.slice(1), readable: blocks.length > 0 }
  const report = judge.checker.run({ blocks, document, ...givenBy(judge) })
  const findings = report.findings
    .filter(({ rule }) => looked.test(rule))
    .map((finding) => {
      const { at, selector } = finding
      const span = { start: at?.start ?? 0, end: at?.end ?? 0 }
      const location = { path, ...span, ...(selector === undefined ? {} : { selector }) }
      return auditFinding(finding, location, at === undefined ? "" : (blocks[at.block]?.text ?? ""))
    })
  const skipped = report.skipped.filter(({ rule }) => looked.test(rule))
  return {
    place: { path },
    kind: "attachment",
    title: document.name,
    findings,
    skipped,
    failed: report.failed,
  }
}

async function textOf(path: string, kind: string): Promise<Block[]> {
  if (statSync(path).size > mostBytes) return []
  try {
    return [...((await readers[kind]?.(readFileSync(path))) ?? [])]
  } catch {
    // Damaged, encrypted or no such document at all: the rule about unreadable attachments says so.
    return []
  }
}
