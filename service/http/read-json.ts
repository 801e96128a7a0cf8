import * as v from "valibot"
import { ApiError, invalid } from "./api-error.ts"
import { explainIssues } from "./explain-issues.ts"

// Five attachments are named, not carried: the longest possible letter stays under 32 KB.
const largestBody = 64 * 1024

/** Reads and parses a JSON body; every way it can be wrong has its own status. */
export async function readJson<Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) {
    throw new ApiError(415, "not_json", "请以 JSON 格式提交。")
  }
  checkLength(request, largestBody)
  const parsed = v.safeParse(schema, await parseBody(request), { abortPipeEarly: true })
  if (!parsed.success) throw invalid(explainIssues(parsed.issues))
  return parsed.output
}

/** Refuses a body of unknown or too great a length before a byte of it is read. */
export function checkLength(request: Request, largest: number): number {
  const header = request.headers.get("content-length")
  if (header === null || !/^\d+$/.test(header)) {
    throw new ApiError(411, "length_required", "请求缺少长度说明。")
  }
  if (Number(header) > largest) throw new ApiError(413, "too_large", "提交的内容过大。")
  return Number(header)
}

/** PostgreSQL keeps every character but this one, and nobody types it. */
function withoutNul(_: string, value: unknown): unknown {
  return typeof value === "string" ? value.replaceAll("\0", "") : value
}

async function parseBody(request: Request): Promise<unknown> {
  try {
    const text = await request.text()
    return text.includes("\\u0000") ? JSON.parse(text, withoutNul) : JSON.parse(text)
  } catch {
    throw new ApiError(400, "bad_json", "提交的内容不是有效的 JSON。")
  }
}
