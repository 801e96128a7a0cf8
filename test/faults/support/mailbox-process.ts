import { type ChildProcess, spawn } from "node:child_process"
import { resolve } from "node:path"
import { bundleWhole } from "../../../scripts/bundle.js"

const program = resolve(".cache/run/mailbox.js")

export async function buildMailbox(): Promise<void> {
  await bundleWhole("service/main.ts", program)
}

export interface MailboxProcess {
  readonly process: ChildProcess
  readonly url: string
  readonly gone: Promise<number | null>
  readonly account: { readonly username: string; readonly password: string } | undefined
  /** `kill -9`, and waits for the end. */
  kill(): Promise<void>
  stop(): Promise<number | null>
}

/** Says why a service did not start. */
export class NotStarted extends Error {
  override readonly name = "NotStarted"
}

export type Environment = Readonly<Record<string, string>>

/** Starts the service as an administrator would, on a free port, without limits on letters. */
export async function startMailbox(
  settings: Environment,
  under: readonly string[] = [],
): Promise<MailboxProcess> {
  const [command = process.execPath, ...rest] = [...under, process.execPath, program]
  const child = spawn(command, rest, { env: environment(settings), stdio: ["ignore", "pipe", "pipe"] })
  const gone = new Promise<number | null>((done) => child.once("exit", done))
  let said = ""
  let complained = ""
  child.stderr.on("data", (part) => {
    complained = (complained + String(part)).slice(-4000)
  })
  child.stdout.on("data", (part) => {
    said += String(part)
  })
  for (let turn = 0; turn < 6000 && child.exitCode === null; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 5))
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
    if (url === undefined) continue
    const end = (signal: "SIGKILL" | "SIGTERM") => {
      child.kill(signal)
      return gone
    }
    return {
      process: child,
      url,
      gone,
      get account() {
        const [, username = "", password = ""] = /）：(\S+) {2}(\S+)/.exec(said) ?? []
        return username === "" ? undefined : { username, password }
      },
      kill: async () => void (await end("SIGKILL")),
      stop: () => end("SIGTERM"),
    }
  }
  await gone
  throw new NotStarted(complained.trim() || said.trim())
}

function environment(settings: Environment): NodeJS.ProcessEnv {
  const plain = { PORT: "0", HOST: "127.0.0.1", CIVIC_POW_BITS: "0", CIVIC_LETTERS_PER_MINUTE: "1000000000" }
  return { ...process.env, ...plain, ...settings }
}
