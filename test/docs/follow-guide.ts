import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { readGuide, type Step } from "./read-guide.ts"

type Run = Extract<Step, { kind: "run" }>

export interface Followed {
  readonly ran: number
  /** What each step that did not come out as written gave instead. */
  readonly faults: readonly string[]
}

/** The sources as they are now, in a folder of their own; the packages are lent. */
export function copySources(): string {
  const copy = mkdtempSync(join(tmpdir(), "civic-guide-"))
  const list = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  })
  for (const path of list.split("\0")) {
    if (path !== "" && !path.startsWith("docs/screenshots/")) cpSync(path, join(copy, path))
  }
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"))
  return copy
}

export function removeCopy(copy: string): void {
  rmSync(copy, { recursive: true, force: true })
}

/** Does in `folder` what the guide says, step by step. */
export async function followGuide(guide: string, folder: string, withSlow: boolean): Promise<Followed> {
  const running: ChildProcess[] = []
  const faults: string[] = []
  let ran = 0
  let printed: string | undefined
  try {
    for (const step of readGuide(readFileSync(guide, "utf8"))) {
      if (step.kind === "write") write(join(folder, step.path), step.text)
      if (step.kind === "replace") faults.push(...replace(folder, step))
      if (step.kind === "see" && printed !== undefined) faults.push(...unseen(step.lines, printed))
      if (step.kind !== "run") continue
      printed = undefined
      if (step.left !== undefined || (step.slow && !withSlow)) continue
      ran++
      printed = await run(step, folder, running, faults)
    }
  } finally {
    // npx starts a process of its own: the whole group goes.
    for (const { pid, exitCode } of running) {
      if (pid !== undefined && exitCode === null) process.kill(-pid, "SIGKILL")
    }
  }
  return { ran, faults }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function replace(folder: string, { path, before, after }: Extract<Step, { kind: "replace" }>): string[] {
  const file = join(folder, path)
  const text = readFileSync(file, "utf8")
  const parts = text.split(before.trimEnd())
  if (parts.length !== 2) return [`${path}: ${before.trim()} stands ${parts.length - 1} times, not once`]
  writeFileSync(file, parts.join(after.trimEnd()))
  return []
}

function unseen(lines: readonly string[], printed: string): string[] {
  return lines.filter((line) => !printed.includes(line)).map((line) => `not seen: ${line}\nin: ${printed}`)
}

/** A guide's service must not get in the way of one that runs here. */
const surroundings = { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", PORT: "0", HOST: "127.0.0.1" }
const longest = process.env["CIVIC_GUIDES"] === "all" ? 240_000 : 50_000

async function run(step: Run, cwd: string, running: ChildProcess[], faults: string[]): Promise<string> {
  if (step.until !== undefined) return begin(step.script, step.until, cwd, running)
  const { status, stdout, stderr } = spawnSync("bash", ["-eu", "-c", step.script], {
    cwd,
    encoding: "utf8",
    env: surroundings,
    timeout: longest,
    killSignal: "SIGKILL",
  })
  const printed = stdout + stderr
  // The audit ends with 1 when it has found something of severity must: that is an answer, not a failure.
  const isAnswer = status === 1 && /civicbridge(?:\.js)? audit/.test(step.script)
  if (status !== step.exit && !isAnswer) faults.push(`${step.script}ended with ${status}:\n${printed}`)
  return printed
}

function begin(script: string, until: string, cwd: string, running: ChildProcess[]): Promise<string> {
  const child = spawn("bash", ["-eu", "-c", script], { cwd, env: surroundings, detached: true })
  running.push(child)
  return new Promise((ready, fail) => {
    let printed = ""
    const tooLong = () => fail(new Error(`${script}did not say “${until}” in ${longest} ms:\n${printed}`))
    setTimeout(tooLong, longest).unref()
    const hear = (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.includes(until)) ready(printed)
    }
    child.stdout.on("data", hear)
    child.stderr.on("data", hear)
    child.once("exit", (code) => fail(new Error(`${script}ended with ${code}:\n${printed}`)))
  })
}
