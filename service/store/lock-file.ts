import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"

/** Says which process already holds the folder. */
export class LockedError extends Error {
  override readonly name = "LockedError"
}

export interface HeldLock {
  /** True when the holder before us died without releasing it. */
  readonly takenOver: boolean
  release(): void
}

/**
 * One service per SQLite file. The file names the holder by pid and start time, because pids are used again after a
 * restart; the lock of a process that is gone is taken over.
 */
export function holdLock(path: string): HeldLock {
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) })
  let takenOver = false
  for (let attempt = 0; attempt < 5; attempt++) {
    if (create(path, mine)) return { takenOver, release: () => release(path, mine) }
    const theirs = read(path)
    if (isAlive(theirs)) {
      throw new LockedError(`${path}: another mailbox service (pid ${pidOf(theirs)}) is using this folder`)
    }
    takenOver = takeAway(path, theirs) || takenOver
  }
  throw new LockedError(`${path}: could not be taken`)
}

function create(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: "wx", mode: 0o600 })
    return true
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false
    throw error
  }
}

/** Two starters may see the same dead lock: whoever renames a living one by mistake puts it back. */
function takeAway(path: string, expected: string): boolean {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false // Somebody else was quicker; the next attempt sees whose it is.
    throw error
  }
  if (read(aside) !== expected) {
    renameSync(aside, path)
    return false
  }
  rmSync(aside)
  return true
}

function release(path: string, mine: string): void {
  if (read(path) === mine) rmSync(path, { force: true })
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8")
  } catch (error) {
    if (codeOf(error) === "ENOENT") return ""
    throw error
  }
}

function isAlive(lock: string): boolean {
  const pid = pidOf(lock)
  if (pid === 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === "EPERM"
  }
  return lock.includes(`"started":"${startOf(pid)}"`)
}

function pidOf(lock: string): number {
  return Number(/"pid":(\d+)/.exec(lock)?.[1] ?? 0)
}

/** Clock ticks since boot at which a process began; "" where there is no /proc. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop()?.split(" ")[19] ?? ""
  } catch {
    return ""
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : ""
}
