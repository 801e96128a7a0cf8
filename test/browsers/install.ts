import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"

const debian: Readonly<Record<string, string>> = {
  "/usr/bin/chromium": "chromium",
  "/usr/bin/firefox-esr": "firefox-esr",
  "/usr/bin/WebKitWebDriver": "webkit2gtk-driver",
  "/usr/bin/Xvfb": "xvfb",
  "/usr/bin/pulseaudio": "pulseaudio",
  "/usr/share/javascript/prototype/prototype.js": "libjs-prototype",
  "/usr/share/javascript/scriptaculous/effects.js": "libjs-scriptaculous",
  "/usr/share/javascript/mootools/mootools-core-nc.js": "libjs-mootools",
}

/** Fetches what is missing and can be had; what cannot is left out of the table by name. */
export function installBrowsers(): void {
  if (!existsSync("test/browsers/node_modules/chromium-72")) {
    run("npm", ["ci", "--no-audit", "--no-fund", "--prefix", "test/browsers"])
  }
  const missing = Object.keys(debian).filter((path) => !existsSync(path))
  const names = missing.map((path) => debian[path] ?? "")
  if (names.length === 0) return
  if (process.getuid?.() !== 0) {
    console.log(`For the whole table: sudo apt-get install ${names.join(" ")}`)
    return
  }
  run("apt-get", ["update", "-qq"])
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names])
}

function run(command: string, words: readonly string[]): void {
  const { status } = spawnSync(command, words, { stdio: "inherit" })
  if (status !== 0) console.log(`${command} ${words.join(" ")} failed: going on without`)
}
