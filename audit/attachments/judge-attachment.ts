import type { Block } from "../../rules/index.ts"
import { auditFinding, givenBy, type Judge } from "../judge.ts"
import type { PageRecord } from "../page-record.ts"
import { readDocx } from "./read-docx.ts"
import { readPdf } from "./read-pdf.ts"
import { readXlsx } from "./read-xlsx.ts"

const readers = { docx: readDocx, xlsx: readXlsx, pdf: readPdf }
type Kind = keyof typeof readers

/** An attachment is judged for what must never leave the house; its style is its author's. */
const looked = /^(?:privacy|secrecy)\//

export interface AttachmentSource {
  readonly place: PageRecord["place"]
  /** As the reader sees it, with its extension. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Judges the text inside an attachment. One that cannot be opened is reported as unreadable, not passed. */
export async function judgeAttachment(source: AttachmentSource, judge: Judge): Promise<PageRecord> {
  const { place, name, bytes } = source
  const kind = kindOf(name, bytes)
  const blocks = await blocksOf(kind, bytes)
  const document = { name, kind: kind ?? "", readable: blocks.length > 0 }
  const report = judge.checker.run({ blocks, document, ...givenBy(judge) })
  const findings = report.findings
    .filter(({ rule }) => looked.test(rule))
    .map((finding) => {
      const { at, selector } = finding
      const span = { start: at?.start ?? 0, end: at?.end ?? 0 }
      const location = { ...place, ...span, ...(selector === undefined ? {} : { selector }) }
      return auditFinding(finding, location, at === undefined ? "" : (blocks[at.block]?.text ?? ""))
    })
  const skipped = report.skipped.filter(({ rule }) => looked.test(rule))
  return { place, kind: "attachment", title: name, findings, skipped, failed: report.failed }
}

/** By what the bytes are: names lie, and addresses such as `download.jsp?id=7` say nothing. */
function kindOf(name: string, bytes: Uint8Array): Kind | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1")
  if (head.includes("%PDF-")) return "pdf"
  if (!head.startsWith("PK")) return undefined
  if (/\.docx$/i.test(name)) return "docx"
  if (/\.xlsx$/i.test(name)) return "xlsx"
  // The directory at the end of a zip lists the parts.
  const tail = Buffer.from(bytes.subarray(-200_000)).toString("latin1")
  if (tail.includes("word/document.xml")) return "docx"
  return tail.includes("xl/worksheets/") ? "xlsx" : undefined
}

async function blocksOf(kind: Kind | undefined, bytes: Uint8Array): Promise<readonly Block[]> {
  if (kind === undefined) return []
  try {
    return await readers[kind](bytes)
  } catch {
    // Damaged, encrypted or no such document at all: the rule about unreadable attachments says so.
    return []
  }
}
