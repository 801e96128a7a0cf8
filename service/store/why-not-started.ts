import { failureOf } from "./failure.ts"
import { LockedError } from "./lock-file.ts"
import { StoreError } from "./store-error.ts"

const words = {
  full: "存储空间已满",
  unwritable: "数据目录无法写入，请检查目录权限和磁盘是否只读",
  unreachable: "连不上数据库，请检查 DATABASE_URL 和数据库服务",
  busy: "数据库繁忙",
} as const

/** What an administrator can do something about, in words; undefined for a fault of the program. */
export function whyNotStarted(error: unknown): string | undefined {
  if (error instanceof LockedError || error instanceof StoreError) return error.message
  const failure = failureOf(error)
  if (failure === undefined) return undefined
  return `${words[failure]}（${error instanceof Error ? error.message : String(error)}）`
}
