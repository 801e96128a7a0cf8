import { type Failure, failureOf } from "../store/failure.ts"
import { ApiError } from "./api-error.ts"

const words: Readonly<Record<Failure, readonly [code: string, message: string, retryAfter: number]>> = {
  full: ["disk_full", "系统存储空间已满，本次内容没有收下。请保留您填写的内容，稍后再提交。", 300],
  unwritable: [
    "disk_unwritable",
    "系统存储暂时无法写入，本次内容没有收下。请保留您填写的内容，稍后再提交。",
    300,
  ],
  unreachable: ["database_away", "系统数据库正在恢复，请稍候片刻再提交一次，重复提交不会收到两封。", 5],
  busy: ["busy", "系统繁忙，暂时无法确认是否收下。请稍候再提交一次，重复提交不会收到两封。", 5],
}

/** The answer to a request the store could not serve; undefined when the error is something else. */
export function storeTrouble(error: unknown): ApiError | undefined {
  const failure = failureOf(error)
  if (failure === undefined) return undefined
  const [code, message, retryAfter] = words[failure]
  return new ApiError(503, code, message, { retryAfter })
}
