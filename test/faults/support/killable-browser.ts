import { spawn } from "node:child_process"
import { existsSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { chromium, type Page } from "@playwright/test"

const program = "/usr/bin/chromium"

export const browserIsMissing = () => (existsSync(program) ? undefined : `${program} is not installed`)

export interface KillableBrowser {
  readonly page: Page
  /** `kill -9` of all its processes at once. */
  kill(): Promise<void>
}

/** Chromium on a profile that outlives it: what it had written to its disk, and no more, is there the next time. */
export async function startBrowser(profile: string): Promise<KillableBrowser> {
  const portFile = join(profile, "DevToolsActivePort")
  rmSync(portFile, { force: true })
  const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"]
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-quic"]
  const own = [`--user-data-dir=${profile}`, "--remote-debugging-port=0", "about:blank"]
  // A group of its own, so that renderer, network and storage processes die in the same moment.
  const child = spawn(program, [...flags, ...quiet, ...own], { detached: true, stdio: "ignore" })
  const gone = new Promise((done) => child.once("exit", done))
  const kill = async () => {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined)
      process.kill(-child.pid, "SIGKILL")
    await gone
  }
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(portFile)}`)
    const page = browser.contexts()[0]?.pages()[0]
    if (page === undefined) throw new Error("the browser has no page")
    return { page, kill }
  } catch (error) {
    await kill()
    throw error
  }
}

async function portOf(file: string): Promise<string> {
  for (let turn = 0; turn < 1200; turn++) {
    const [port] = existsSync(file) ? readFileSync(file, "utf8").split("\n") : []
    if (port) return port
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error("the browser did not start")
}
