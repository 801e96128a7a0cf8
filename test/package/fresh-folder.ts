import { execFileSync, spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

export interface FreshFolder {
  readonly path: string
  /** Paths inside the package. */
  readonly packed: readonly string[]
  write(name: string, text: string): string
  remove(): void
}

/**
 * A new folder with nothing but our package in it, installed from its tarball without a network. The compiled
 * better-sqlite3 is lent, because compiling it takes a minute; `civicbridge mailbox` does so on a first start.
 */
export function installFresh(): FreshFolder {
  const path = mkdtempSync(join(tmpdir(), "civic-fresh-"))
  const [packed] = JSON.parse(
    run("npm", ["pack", "--json", "--silent", "--pack-destination", path], resolve(".")),
  )
  writeFileSync(join(path, "package.json"), `{ "name": "a-city", "private": true, "type": "module" }\n`)
  run("npm", ["install", "--offline", "--omit=optional", "--no-audit", "--no-fund", packed.filename], path)
  symlinkSync(resolve("node_modules/better-sqlite3"), join(path, "node_modules/better-sqlite3"))
  return {
    path,
    packed: packed.files.map((file: { readonly path: string }) => file.path),
    write(name, text) {
      mkdirSync(join(path, name, ".."), { recursive: true })
      writeFileSync(join(path, name), text)
      return join(path, name)
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** Standard output of a command that must succeed. */
export function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] })
}

/** Starts the package's command and waits for the line that names its address. */
export async function startMailbox({ path }: FreshFolder): Promise<{ home: string; stop(): Promise<void> }> {
  const child = spawn(join(path, "node_modules/.bin/civicbridge"), ["mailbox"], {
    cwd: path,
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const ended = new Promise<void>((done) => child.once("exit", () => done()))
  let printed = ""
  const home = await new Promise<string>((found, fail) => {
    const hear = (chunk: Buffer) => {
      printed += chunk.toString()
      const address = /(http:\/\/\S+)\/desk/.exec(printed)?.[1]
      if (address !== undefined) found(address)
    }
    child.stdout.on("data", hear)
    child.stderr.on("data", hear)
    void ended.then(() => fail(new Error(`the mailbox ended:\n${printed}`)))
  })
  return {
    home,
    stop() {
      child.kill()
      return ended
    },
  }
}
