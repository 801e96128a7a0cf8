/** Programs that are surely ended again: an orphaned single-process Chromium would spin a core for ever. */
import { type ChildProcess, spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"

export interface Started {
  /** It has ended by itself or was ended. */
  readonly exited: Promise<void>
  end(): Promise<void>
}

const running = new Set<ChildProcess>()

process.on("exit", () => running.forEach(kill))
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(1))

export function start(
  program: string,
  flags: readonly string[],
  env: Readonly<Record<string, string>>,
  cleanUp: () => void,
): Started {
  const child = launch(program, flags, env, "ignore")
  return {
    exited: exitOf(child),
    end: async () => {
      await end(child)
      cleanUp()
    },
  }
}

/** A screen for browsers that have no headless mode; Xvfb itself chooses a free number. */
export async function startDisplay(): Promise<Started & { readonly name: string }> {
  const child = launch(
    "Xvfb",
    ["-displayfd", "1", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"],
    {},
    "pipe",
  )
  const number = await new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding("utf8").once("data", (text: string) => resolve(text.trim()))
    child.once("exit", () => reject(new Error("Xvfb did not start")))
  })
  return { name: `:${number}`, exited: exitOf(child), end: () => end(child) }
}

/** A sound card that nobody hears: Firefox plays nothing at all where there is none. */
export async function startSound(folder: string): Promise<Started & { readonly name: string }> {
  const socket = join(folder, "sound")
  const modules = ["module-null-sink", `module-native-protocol-unix auth-anonymous=1 socket=${socket}`]
  const flags = ["-n", "--daemonize=no", "--exit-idle-time=-1", ...modules.map((one) => `--load=${one}`)]
  const env = { HOME: folder, XDG_RUNTIME_DIR: folder }
  const child = launch("pulseaudio", flags, env, "ignore")
  for (const patience = Date.now() + 5000; !existsSync(socket) && Date.now() < patience; )
    await new Promise((done) => setTimeout(done, 50))
  return { name: `unix:${socket}`, exited: exitOf(child), end: () => end(child) }
}

function exitOf(child: ChildProcess): Promise<void> {
  return new Promise((done) => child.once("exit", () => done()))
}

function launch(
  program: string,
  flags: readonly string[],
  env: Readonly<Record<string, string>>,
  out: "ignore" | "pipe",
): ChildProcess {
  // A process group of its own, so that its children can be ended with it.
  const child = spawn(program, flags, {
    detached: true,
    stdio: ["ignore", out, "ignore"],
    env: { ...process.env, ...env },
  })
  running.add(child)
  child.once("exit", () => {
    if (running.delete(child)) kill(child)
  })
  child.once("error", () => running.delete(child))
  return child
}

async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once("exit", done))
  const wasRunning = running.delete(child)
  kill(child)
  if (wasRunning && child.pid !== undefined && child.exitCode === null && child.signalCode === null)
    await gone
}

/** The whole group, and never anybody else's. */
function kill({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, "SIGKILL")
  } catch {
    // It had ended by itself.
  }
}
