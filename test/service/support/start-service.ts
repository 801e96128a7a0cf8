import { randomInt, randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { getRequestListener } from "@hono/node-server"
import { createService, type Service, type ServiceOptions } from "../../../service/index.ts"
import type { LogEntry } from "../../../service/log.ts"
import { ownDatabase } from "./own-database.ts"

export interface Started {
  readonly url: string
  readonly dataDir: string
  readonly service: Service
  readonly account: { readonly username: string; readonly password: string }
  readonly log: LogEntry[]
  /** Beijing time of the service; set it to travel. */
  now: number
  /** Stops the service, keeps the folder. */
  stop(): Promise<void>
  /** Stops the service and removes the folder. */
  remove(): Promise<void>
}

const wide = { burst: 1e9, perSecond: 1e9 }
export const noLimits = {
  perPrefix: wide,
  perPhone: wide,
  global: wide,
  challenges: wide,
  uploads: wide,
  responses: wide,
}

/** A service over real HTTP in a temporary folder, at a time of the test's choosing. */
export async function startService(
  options: ServiceOptions & { readonly at?: string } = {},
): Promise<Started> {
  const { at, ...rest } = options
  const dataDir = rest.dataDir ?? mkdtempSync(join(tmpdir(), "mailbox-"))
  const log: LogEntry[] = []
  const state = { now: Date.parse(at ?? "2026-11-20T01:00:00Z") }
  const service = await createService({
    powBits: 0,
    limits: noLimits,
    log: (entry) => log.push(entry),
    now: () => state.now,
    ...(await ownDatabase(dataDir)),
    ...rest,
    dataDir,
  })
  const server = createServer(getRequestListener(service.fetch))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port }: AddressInfo = addressOf(server.address())
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await service.close()
  }
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    service,
    account: service.firstAccount ?? { username: "", password: "" },
    log,
    get now() {
      return state.now
    },
    set now(value) {
      state.now = value
    },
    stop,
    async remove() {
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("expected a TCP address")
  return address
}

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

export function newCode(): string {
  return Array.from({ length: 12 }, () => crockford[randomInt(32)]).join("")
}

/** A valid letter of an invented citizen. */
export function newLetter(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    id: randomUUID() as string,
    code: newCode(),
    service: "mayor",
    kind: "consult",
    title: "公交线路何时恢复",
    body: "请问青湖路的公交线路什么时候恢复运行？沿线居民出行很不方便。",
    name: "来信人甲",
    phone: "13800001234",
    wantsPublic: true,
    ...changes,
  }
}

export type NewLetter = ReturnType<typeof newLetter>

export function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  })
}

export function send(
  started: { readonly url: string },
  letter: NewLetter,
  key: string = letter.id,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return post(`${started.url}/api/v1/letters`, letter, { ...headers, "idempotency-key": key })
}
