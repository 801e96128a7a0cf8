import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { chownSync, mkdirSync, readdirSync, readFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"

/** One PostgreSQL server of our own, in a folder of its own. */
export interface PostgresServer {
  readonly port: number
  start(settings?: readonly string[]): Promise<void>
  /** `kill -9` of the postmaster and every backend, as when the machine's power goes. */
  kill(): Promise<void>
  stop(): Promise<void>
  /** Makes a streaming standby in another folder. */
  copyTo(folder: string): Promise<PostgresServer>
  promote(): void
}

export async function createPostgres(bin: string, folder: string): Promise<PostgresServer> {
  const who = prepareFolder(folder)
  const init = ["-D", join(folder, "data"), "-U", "mailbox", "-A", "trust", "-E", "UTF8", "--locale=C"]
  execFileSync(join(bin, "initdb"), init, { ...who, cwd: folder, stdio: "pipe" })
  return serverIn(bin, folder, await freePort())
}

function serverIn(bin: string, folder: string, port: number): PostgresServer {
  const who = userOf()
  const data = join(folder, "data")
  let server: ChildProcess | undefined
  let gone: Promise<unknown> = Promise.resolve()
  return {
    port,
    async start(settings = []) {
      const own = ["listen_addresses=127.0.0.1", `unix_socket_directories=${folder}`, ...settings]
      const args = ["-D", data, "-p", String(port), ...own.flatMap((one) => ["-c", one])]
      const started = spawn(join(bin, "postgres"), args, { ...who, cwd: folder, stdio: "ignore" })
      server = started
      gone = new Promise((done) => started.once("exit", done))
      await ready(bin, port)
    },
    async kill() {
      const backends = childrenOf(server?.pid ?? 0)
      server?.kill("SIGKILL")
      for (const pid of backends) killIfThere(pid)
      await gone
    },
    async stop() {
      server?.kill("SIGINT")
      await gone
    },
    async copyTo(other) {
      prepareFolder(other)
      const copy = ["-h", "127.0.0.1", "-p", String(port), "-U", "mailbox", "-D", join(other, "data")]
      execFileSync(join(bin, "pg_basebackup"), [...copy, "-R", "-X", "stream", "-c", "fast"], {
        ...who,
        cwd: other,
        stdio: "pipe",
      })
      return serverIn(bin, other, await freePort())
    },
    promote() {
      execFileSync(join(bin, "pg_ctl"), ["promote", "-w", "-D", data], { ...who, cwd: folder, stdio: "pipe" })
    },
  }
}

export function urlOf(...servers: readonly PostgresServer[]): string {
  return `postgres://mailbox@${servers.map(({ port }) => `127.0.0.1:${port}`).join(",")}/postgres`
}

/** PostgreSQL refuses to run as root, so root lends it `nobody`. */
function userOf(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }))
  return { uid: id("-u"), gid: id("-g") }
}

function prepareFolder(folder: string): { uid?: number; gid?: number } {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const who = userOf()
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid)
  return who
}

function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent)
}

function parentOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop()?.split(" ")[1])
  } catch {
    return -1 // Ended meanwhile.
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL")
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address()
      const port = typeof address === "object" && address !== null ? address.port : 0
      probe.close(() => (port === 0 ? reject(new Error("no free port")) : resolve(port)))
    })
  })
}

async function ready(bin: string, port: number): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    try {
      execFileSync(join(bin, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port), "-U", "mailbox"], {
        stdio: "pipe",
      })
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error("PostgreSQL did not become ready")
}
