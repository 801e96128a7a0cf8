import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

export interface DemoServer {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  readonly home: string
  /** Printed by a first start only. */
  readonly account: { readonly username: string; readonly password: string } | undefined
  readonly dataDir: string
  /** Ends the process, by default gently; resolves when it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>
}

/** Starts the built demo as `npm start` does, on a free port. Give `dataDir` to start again on the same data. */
export async function startDemo(
  dataDir = temporaryDirectory(),
  settings: Readonly<Record<string, string>> = {},
): Promise<DemoServer> {
  const child = spawn(process.execPath, [resolve("dist/node/demo.js")], {
    // An empty mailbox: tests write their own letters.
    env: { ...process.env, CIVIC_SAMPLE: "0", PORT: "0", CIVIC_DATA: dataDir, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const printed = await untilListening(child)
  const home = /portal\s+(http:\/\/127\.0\.0\.1:\d+)\//.exec(printed)?.[1]
  if (home === undefined) throw new Error(`the demo printed no address:\n${printed}`)
  const account = /user (\S+).*password (\S+)/.exec(printed)
  return {
    home,
    account:
      account?.[1] === undefined || account[2] === undefined
        ? undefined
        : { username: account[1], password: account[2] },
    dataDir,
    stop: (signal = "SIGTERM") => end(child, signal),
  }
}

export function temporaryDirectory(): string {
  return mkdtempSync(join(tmpdir(), "civic-"))
}

export function removeDirectory(path: string): void {
  rmSync(path, { recursive: true, force: true })
}

function untilListening(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let printed = ""
    const hear = (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.includes("Ctrl+C")) done(printed)
    }
    child.stdout?.on("data", hear)
    child.stderr?.on("data", hear)
    child.once("exit", (code) => fail(new Error(`the demo ended with ${code}:\n${printed}`)))
  })
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once("exit", () => done())
    child.kill(signal)
  })
}
