/** The browsers of the table and how each is started at an address: no driver, the pages report by themselves. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { unpackChromium } from "./old-chromium.ts"
import { type Started, start, startDisplay, startSound } from "./processes.ts"

export interface BrowserKind {
  readonly name: string
  readonly title: string
  /** Why it cannot run here, or nothing. */
  missing(): string
  open(address: string): Promise<Started>
}

export const browsers: readonly BrowserKind[] = [
  oldChromium("72", "Chromium 72"),
  oldChromium("78", "Chromium 78"),
  oldChromium("88", "Chromium 88"),
  oldChromium("92", "Chromium 92"),
  {
    name: "chromium",
    title: "Chromium now",
    missing: () => absent("/usr/bin/chromium", "chromium"),
    open: (address) => openChromium("/usr/bin/chromium", ["--headless=new"], {}, address),
  },
  {
    name: "firefox",
    title: "Firefox ESR",
    missing: () => absent("/usr/bin/firefox-esr", "firefox-esr"),
    open: openFirefox,
  },
  {
    name: "webkit",
    title: "WebKitGTK",
    missing: () => absent(miniBrowser, "webkit2gtk-driver") || absent("/usr/bin/Xvfb", "xvfb"),
    open: openWebKit,
  },
]

const miniBrowser = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser"

function absent(path: string, debian: string): string {
  return existsSync(path) ? "" : `${debian} is not installed`
}

function oldChromium(version: string, title: string): BrowserKind {
  return {
    name: `chromium-${version}`,
    title,
    missing: () => absent(`test/browsers/node_modules/chromium-${version}/bin`, `its npm package`),
    async open(address) {
      const { program, libraries } = await unpackChromium(version)
      // Without its rasterizer's library 72 dies at the first canvas.
      const flags = [
        "--headless",
        "--single-process",
        "--no-zygote",
        "--disable-dev-shm-usage",
        "--disable-software-rasterizer",
      ]
      return openChromium(program, flags, { LD_LIBRARY_PATH: libraries }, address)
    },
  }
}

const quiet =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --autoplay-policy=no-user-gesture-required --remote-debugging-port=0 --window-size=1280,1000 --lang=zh-CN"

async function openChromium(
  program: string,
  flags: readonly string[],
  env: Readonly<Record<string, string>>,
  address: string,
): Promise<Started> {
  const profile = freshFolder()
  const all = [...flags, ...quiet.split(" "), `--user-data-dir=${profile}`, address]
  return start(program, all, { ...env, HOME: profile }, () => removeFolder(profile))
}

const firefoxPreferences = {
  "app.normandy.enabled": false,
  "app.update.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "media.autoplay.blocking_policy": 0,
  "media.autoplay.default": 0,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.enabled": false,
}

async function openFirefox(address: string): Promise<Started> {
  const profile = freshFolder()
  const lines = Object.entries(firefoxPreferences).map(
    ([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, "user.js"), lines.join("\n"))
  const flags = ["--headless", "--no-remote", "--width=1280", "--height=1000", "--profile", profile, address]
  const sound = await startSound(profile)
  const env = { HOME: profile, PULSE_SERVER: sound.name }
  const browser = start("/usr/bin/firefox-esr", flags, env, () => removeFolder(profile))
  return {
    exited: browser.exited,
    end: async () => {
      await sound.end()
      await browser.end()
    },
  }
}

async function openWebKit(address: string): Promise<Started> {
  const home = freshFolder()
  mkdirSync(join(home, "run"), { mode: 0o700 })
  const display = await startDisplay()
  const env = {
    DISPLAY: display.name,
    HOME: home,
    XDG_RUNTIME_DIR: join(home, "run"),
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
  }
  const browser = start(miniBrowser, ["--autoplay-policy=allow", "--geometry=1280x1000", address], env, () =>
    removeFolder(home),
  )
  return {
    exited: browser.exited,
    end: async () => {
      await browser.end()
      await display.end()
    },
  }
}

function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), "civic-profile-"))
}

/** A browser that was just killed may still hold a file for a moment. */
function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
