import { lookup } from "node:dns"
import {
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
} from "node:http"
import { Agent as HttpsAgent, request as httpsRequest } from "node:https"
import { isIP, type LookupFunction } from "node:net"
import type { Readable } from "node:stream"
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib"
import { bare, type Guard } from "./guard.ts"

export interface RequestLimits {
  readonly method?: "HEAD" | "GET"
  readonly accept: string
  /** ms for the whole exchange: a server that drips a byte now and then gets no more. */
  readonly timeout: number
  readonly signal: AbortSignal
  readonly guard: Guard
  /** Bytes of the body that are read, counted after decompression; 0 leaves it unread. */
  mostBytes(status: number, type: string): number
}

export interface Reply {
  readonly status: number
  readonly type: string
  readonly location: string | undefined
  /** Undefined when it was not wanted. */
  readonly body: Buffer | undefined
  /** The body was longer than allowed: what was read is thrown away. */
  readonly isTooLong: boolean
  /** Why the certificate does not hold; browsers would warn. The page is public, so it is read all the same. */
  readonly certificate?: string
}

export class RefusedAddress extends Error {
  override readonly name = "RefusedAddress"
}

const agent = "CivicBridge-audit/0.1 (+robots: civicbridge)"
/** SSL_OP_LEGACY_SERVER_CONNECT: many sites of towns stand behind old appliances. */
const legacyServers = 0x4
const agents = {
  "http:": new HttpAgent({ keepAlive: true, timeout: 10_000 }),
  "https:": new HttpsAgent({
    keepAlive: true,
    timeout: 10_000,
    rejectUnauthorized: false,
    minVersion: "TLSv1",
    secureOptions: legacyServers,
  }),
}

/** One request without redirects. Rejects when there is no answer in time, or the address is refused. */
export async function ask(url: URL, limits: RequestLimits): Promise<Reply> {
  try {
    return await askOnce(url, limits)
  } catch (error) {
    // The server closed the kept connection just as it was used again: that says nothing about the page.
    if (error instanceof StaleConnection) return await askOnce(url, limits)
    throw error
  }
}

class StaleConnection extends Error {
  override readonly name = "StaleConnection"
}

function askOnce(url: URL, limits: RequestLimits): Promise<Reply> {
  const { method = "GET", accept, timeout, guard } = limits
  const signal = AbortSignal.any([limits.signal, AbortSignal.timeout(timeout)])
  const hostname = bare(url.hostname)
  if (isIP(hostname) !== 0 && !guard.allows(hostname, hostname)) {
    return Promise.reject(new RefusedAddress(`内网地址 ${hostname}，未访问`))
  }
  const options: RequestOptions = {
    method,
    signal,
    agent: agents[url.protocol === "https:" ? "https:" : "http:"],
    lookup: guarded(guard),
    // Old servers send headers that a strict parser refuses and every browser accepts.
    insecureHTTPParser: true,
    headers: { "user-agent": agent, accept: `${accept},*/*;q=0.1`, "accept-encoding": "gzip, deflate, br" },
  }
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? httpsRequest : httpRequest
    const request = send(url, options, (message) => {
      receive(message, limits, signal)
        .then(resolve, reject)
        .finally(() => message.destroy())
    })
    request.on("error", (error) => {
      if (signal.aborted) return reject(signal.reason)
      const isStale = request.reusedSocket && "code" in error && error.code === "ECONNRESET"
      reject(isStale ? new StaleConnection("连接中断") : error)
    })
    request.end()
  })
}

/** Refuses a name that leads inwards, at the moment of connecting: a second look-up could answer otherwise. */
function guarded(guard: Guard): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, [])
      const allowed = addresses.filter(({ address }) => guard.allows(hostname, address))
      const [first] = allowed
      if (first === undefined) return done(new RefusedAddress(`${hostname} 指向内网地址，未访问`), [])
      return options.all === true ? done(null, allowed) : done(null, first.address, first.family)
    })
  }
}

async function receive(message: IncomingMessage, limits: RequestLimits, signal: AbortSignal): Promise<Reply> {
  const { statusCode: status = 0, headers } = message
  const type = headers["content-type"] ?? ""
  const socket: unknown = message.socket
  const head = { status, type, location: headers.location, ...certificateOf(socket) }
  const most = limits.method === "HEAD" ? 0 : limits.mostBytes(status, type)
  if (most === 0) return { ...head, body: undefined, isTooLong: false }
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of plain(message, signal)) {
    const bytes: Buffer = chunk
    length += bytes.length
    if (length > most) return { ...head, body: undefined, isTooLong: true }
    chunks.push(bytes)
  }
  return { ...head, body: Buffer.concat(chunks), isTooLong: false }
}

/** The body as it was before the server packed it. What is read decides the memory, not what the server sends. */
function plain(message: IncomingMessage, signal: AbortSignal): Readable {
  const unpack = unpackers[message.headers["content-encoding"]?.trim().toLowerCase() ?? ""]?.()
  if (unpack === undefined) return message
  message.on("error", (error) => unpack.destroy(error))
  message.on("aborted", () => unpack.destroy(signal.aborted ? signal.reason : new Error("连接中断")))
  return message.pipe(unpack)
}

const unpackers: Readonly<Record<string, () => ReturnType<typeof createGunzip>>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

function certificateOf(socket: unknown): { certificate?: string } {
  const isWrong =
    typeof socket === "object" && socket !== null && "authorized" in socket && socket.authorized === false
  if (!isWrong || !("authorizationError" in socket)) return {}
  const { authorizationError: error } = socket
  return { certificate: String(error instanceof Error ? error.message : error) }
}
