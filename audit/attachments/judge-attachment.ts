import type { Judge } from "../judge.ts"
import type { PageRecord } from "../page-record.ts"

export async function judgeAttachment(path: string, _judge: Judge): Promise<PageRecord> {
  return { place: { path }, kind: "attachment", title: path, findings: [], skipped: [], failed: [] }
}
