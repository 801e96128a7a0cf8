import { readFileSync, statSync } from "node:fs"
import { basename, extname } from "node:path"
import type { PageReading } from "../rules/index.ts"
import { decode } from "./decode.ts"
import { attachmentKinds, pageKinds } from "./find-files.ts"
import { type Judge, judgePage, judgeText, readHtml, unreadPage } from "./judge.ts"
import type { PageRecord } from "./page-record.ts"
import { notAPage } from "./unreadable.ts"

/** A file larger than this is an archive that was named wrongly. */
const mostBytes = 100_000_000

/** Judges one file by its kind: a page, an attachment, or else plain text. */
export async function readFile(path: string, judge: Judge): Promise<PageRecord> {
  const kind = extname(path).toLowerCase()
  if (attachmentKinds.has(kind)) {
    // Loaded on demand: most runs meet no attachment.
    const { judgeAttachment } = await import("./attachments/judge-attachment.ts")
    if (statSync(path).size > mostBytes) throw new Error("文件超过100 MB，未读（larger than 100 MB）")
    return await judgeAttachment({ place: { path }, name: basename(path), bytes: readFileSync(path) }, judge)
  }
  const bytes = readFileSync(path)
  const wrong = notAPage(bytes)
  if (wrong !== undefined) return unreadPage({ path }, basename(path), wrong)
  const text = decode(bytes)
  if (!pageKinds.has(kind)) return judgeText(text, path, judge)
  const reading: PageReading = readHtml({ place: { path }, html: text })
  return judgePage(reading, { path }, judge)
}
