import { execFileSync, spawn } from "node:child_process"
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

export interface TemporaryPostgres {
  readonly url: string
  stop(): Promise<void>
}

/** The newest PostgreSQL the distribution has installed; undefined when there is none. */
export function findPostgres(): string | undefined {
  const root = "/usr/lib/postgresql"
  if (!existsSync(root)) return undefined
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a))
  return versions.map((version) => join(root, version, "bin")).find((bin) => existsSync(join(bin, "initdb")))
}

/** A cluster of its own in a temporary folder. PostgreSQL refuses to run as root, so root lends it `nobody`. */
export async function startPostgres(bin: string): Promise<TemporaryPostgres> {
  const folder = mkdtempSync(join(tmpdir(), "mailbox-pg-"))
  const user = process.getuid?.() === 0 ? unprivileged() : undefined
  const who = user === undefined ? {} : user
  if (user !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, "data")
  const init = ["-D", data, "-U", "mailbox", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
  execFileSync(join(bin, "initdb"), init, { ...who, cwd: folder, stdio: "pipe" })
  const port = await freePort()
  const settings = ["-c", "listen_addresses=127.0.0.1", "-c", `unix_socket_directories=${folder}`]
  const server = spawn(join(bin, "postgres"), ["-D", data, "-p", String(port), ...settings], {
    ...who,
    cwd: folder,
  })
  const gone = new Promise((done) => server.once("exit", done))
  await ready(bin, port)
  return {
    url: `postgres://mailbox@127.0.0.1:${port}/postgres`,
    async stop() {
      server.kill("SIGINT") // Fast shutdown: ends the sessions still open.
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function unprivileged(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }))
  return { uid: id("-u"), gid: id("-g") }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address()
      const port = typeof address === "object" && address !== null ? address.port : 0
      probe.close(() => (port === 0 ? reject(new Error("no free port")) : resolve(port)))
    })
  })
}

async function ready(bin: string, port: number): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    try {
      execFileSync(join(bin, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port)], { stdio: "pipe" })
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error("PostgreSQL did not become ready")
}
