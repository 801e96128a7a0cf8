import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type Socket, connect as tcp } from "node:net"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

/** Firefox with the built extension, driven through Marionette, the remote protocol it brings along. */
export interface Firefox {
  /** Where the extension's own pages are: `moz-extension://…`, no slash at the end. */
  readonly origin: string
  command<Value>(name: string, parameters?: object): Promise<Value>
  close(): Promise<void>
}

const addon = "civicbridge@civicbridge.example"
/** Firefox gives every extension a random address; this one is written into the profile beforehand. */
const address = "1c51e1b4-7d1f-4a0e-9b6e-0d6f0f5b3c11"
const program = "/usr/bin/firefox-esr"

const preferences = {
  "app.normandy.enabled": false,
  "app.update.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "extensions.webextensions.uuids": JSON.stringify({ [addon]: address }),
  "intl.accept_languages": "zh-CN, zh",
  "intl.locale.requested": "zh-CN",
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.enabled": false,
}

export async function openFirefox(folder = "build/firefox-mv3-prod"): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), "civic-firefox-"))
  const port = await freePort()
  const lines = Object.entries({ ...preferences, "marionette.port": port }).map(
    ([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, "user.js"), lines.join("\n"))
  const flags = [
    "--headless",
    "--no-remote",
    "--marionette",
    "--remote-allow-system-access",
    "--width=1280",
    "--height=960",
    "--profile",
    profile,
  ]
  const browser = spawn(program, flags, { env: { ...process.env, HOME: profile }, stdio: "ignore" })
  const socket = await connectTo(port)
  const command = speak(socket)
  await command("WebDriver:NewSession", { capabilities: { alwaysMatch: { pageLoadStrategy: "normal" } } })
  await command("Addon:Install", { path: resolve(folder), temporary: true })
  return {
    origin: `moz-extension://${address}`,
    command,
    async close() {
      socket.destroy()
      browser.kill("SIGKILL")
      if (browser.exitCode === null && browser.signalCode === null) await once(browser, "exit")
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

/** Messages are `LENGTH:JSON`; a command is `[0, id, name, parameters]`, its answer `[1, id, error, result]`. */
function speak(socket: Socket): Firefox["command"] {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let unread = Buffer.alloc(0)
  let last = 0
  socket.on("data", (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk])
    for (let message = first(unread); message !== undefined; message = first(unread)) {
      unread = message.rest
      const [, id, error, result] = JSON.parse(message.text)
      const asked = waiting.get(id)
      waiting.delete(id)
      if (error !== null) asked?.reject(new Error(`${error.error}: ${error.message}`))
      else asked?.resolve(result?.value === undefined ? result : result.value)
    }
  })
  return (name, parameters = {}) =>
    new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, { resolve: (value) => resolve(value as never), reject })
      const text = Buffer.from(JSON.stringify([0, id, name, parameters]))
      socket.write(Buffer.concat([Buffer.from(`${text.length}:`), text]))
    })
}

function first(unread: Buffer): { readonly text: string; readonly rest: Buffer<ArrayBuffer> } | undefined {
  const colon = unread.indexOf(":")
  if (colon === -1) return undefined
  const end = colon + 1 + Number(unread.subarray(0, colon).toString())
  if (unread.length < end) return undefined
  // The greeting is an object, not an answer.
  const text = unread.subarray(colon + 1, end).toString()
  return { text: text.startsWith("[") ? text : "[1,0,null,null]", rest: Buffer.from(unread.subarray(end)) }
}

async function connectTo(port: number): Promise<Socket> {
  for (let time = 0; time < 150; time++) {
    const socket = tcp(port, "127.0.0.1")
    try {
      await once(socket, "connect")
      return socket
    } catch {
      // Not listening yet.
      await new Promise((done) => setTimeout(done, 200))
    }
  }
  throw new Error("Firefox did not answer within 30 s")
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const bound = server.address()
  server.close()
  await once(server, "close")
  return typeof bound === "object" && bound !== null ? bound.port : 0
}
