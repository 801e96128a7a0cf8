import type { ErrorAnswer } from "../contract.ts"

/** An answer other than success: thrown anywhere below a request, written once by the request handler. */
export class ApiError extends Error {
  override readonly name = "ApiError"
  readonly status: number
  readonly code: string
  readonly fields: Readonly<Record<string, string>> | undefined
  readonly retryAfter: number | undefined

  constructor(
    status: number,
    code: string,
    message: string,
    more: { readonly fields?: Readonly<Record<string, string>>; readonly retryAfter?: number } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.fields = more.fields
    this.retryAfter = more.retryAfter
  }

  answer(): ErrorAnswer {
    const { code, message, fields } = this
    return { error: { code, message, ...(fields === undefined ? {} : { fields }) } }
  }
}

export function tooMany(retryAfter: number): ApiError {
  return new ApiError(429, "too_many", "提交过于频繁，请稍后再试。", { retryAfter })
}

export function invalid(fields: Readonly<Record<string, string>>): ApiError {
  return new ApiError(422, "invalid", "有内容需要修改，请按提示更正后再提交。", { fields })
}
