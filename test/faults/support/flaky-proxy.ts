import {
  Agent,
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request,
  type ServerResponse,
} from "node:http"
import type { AddressInfo } from "node:net"

const mishapNames = ["cut before", "cut within", "cut after", "torn answer", "bad gateway", "slow"] as const
export type Mishap = (typeof mishapNames)[number]

export interface FlakyProxy {
  readonly url: string
  /** How often each mishap has happened. */
  readonly mishaps: Readonly<Record<Mishap, number>>
  close(): Promise<void>
}

const slowness = 1500

/**
 * A bad line: of the requests that concern letters every second one fares ill. It is cut before it arrives or in its middle, its
 * answer is lost or torn, a gateway answers in its place, or it takes its time.
 */
export async function flakyProxy(target: string): Promise<FlakyProxy> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const mishaps: Record<Mishap, number> = {
    "cut before": 0,
    "cut within": 0,
    "cut after": 0,
    "torn answer": 0,
    "bad gateway": 0,
    slow: 0,
  }
  const server = createServer((incoming, answer) => {
    const mishap = mishapFor(incoming)
    if (mishap !== undefined) mishaps[mishap]++
    if (mishap === "cut before") incoming.destroy()
    else if (mishap === "bad gateway") answer.writeHead(502).end("<h1>502 Bad Gateway</h1>")
    else setTimeout(() => pass(incoming, answer, mishap), mishap === "slow" ? slowness : 0)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === "string") throw new Error("expected a TCP address")
  return {
    url: `http://127.0.0.1:${address.port}`,
    mishaps,
    async close() {
      server.closeAllConnections()
      agent.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }

  function pass(incoming: IncomingMessage, answer: ServerResponse, mishap: Mishap | undefined): void {
    const { method = "GET", headers, url = "/" } = incoming
    const passed = request(new URL(url, target), { agent, method, headers }, (response) => {
      if (mishap === "cut after") response.resume().once("end", () => answer.destroy())
      else if (mishap === "torn answer") tear(response, answer)
      else {
        answer.writeHead(response.statusCode ?? 502, response.headers)
        response.pipe(answer)
      }
    })
    passed.once("error", () => answer.destroy())
    if (mishap === "cut within" && method === "POST") cut(incoming, passed)
    else incoming.pipe(passed)
  }
}

/** The service gets the beginning of a letter, and the connection is reset. */
function cut(incoming: IncomingMessage, passed: ClientRequest): void {
  incoming.once("data", (part: Buffer) => {
    passed.write(part.subarray(0, part.length / 2), () => passed.destroy())
  })
}

/** The browser gets the head and the beginning of the answer, and the connection is reset. */
function tear(response: IncomingMessage, answer: ServerResponse): void {
  response.once("data", (part: Buffer) => {
    answer.writeHead(response.statusCode ?? 502, response.headers)
    answer.write(part.subarray(0, part.length / 2), () => answer.destroy())
    response.resume()
  })
}

function mishapFor({ method, url = "" }: IncomingMessage): Mishap | undefined {
  if (method === "OPTIONS" || !/\/api\/v1\/(?:letters|challenge)/.test(url) || Math.random() < 0.5) return
  return mishapNames[Math.floor(Math.random() * mishapNames.length)]
}
