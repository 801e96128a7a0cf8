import { execFile } from "node:child_process"
import { ApiError } from "../http/api-error.ts"

const patience = 60_000

/**
 * Asks the office's virus scanner: `CIVIC_SCAN_COMMAND`, e.g. `clamdscan --no-summary --fdpass`, gets the file's path
 * as its last argument. 0 is clean, 1 infected, anything else means that nobody has looked. Never through a shell.
 */
export async function scanFile(command: string, path: string): Promise<void> {
  const [program = "", ...words] = command.split(/\s+/).filter((word) => word !== "")
  if (program === "") return
  const code = await exitCode(program, [...words, path])
  if (code === 1) throw new ApiError(422, "infected", "附件没有通过病毒检查，不能上传。")
  if (code !== 0) {
    throw new ApiError(503, "scanner_away", "病毒检查暂时无法进行，请稍后再上传。", { retryAfter: 60 })
  }
}

function exitCode(program: string, words: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    execFile(program, words, { timeout: patience }, (error) => {
      const code = error === null ? 0 : error.code
      resolve(typeof code === "number" ? code : 2)
    })
  })
}
