import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

export interface FlakyProxy {
  readonly url: string
  /** How often each mishap has happened. */
  readonly mishaps: Readonly<Record<Mishap, number>>
  close(): Promise<void>
}

const mishapNames = ["cut before", "cut after", "bad gateway", "slow"] as const
export type Mishap = (typeof mishapNames)[number]

const slowness = 1500

/**
 * A bad line: of the requests that concern letters every second fares ill. It is cut before it arrives, its answer is
 * lost after it has, a gateway answers in its place, or it takes its time.
 */
export async function flakyProxy(target: string): Promise<FlakyProxy> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const mishaps: Record<Mishap, number> = { "cut before": 0, "cut after": 0, "bad gateway": 0, slow: 0 }
  const server = createServer((incoming, answer) => {
    const mishap = mishapFor(incoming)
    if (mishap !== undefined) mishaps[mishap]++
    if (mishap === "cut before") incoming.destroy()
    else if (mishap === "bad gateway") answer.writeHead(502).end("<h1>502 Bad Gateway</h1>")
    else setTimeout(() => pass(incoming, answer, mishap === "cut after"), mishap === "slow" ? slowness : 0)
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

  function pass(incoming: IncomingMessage, answer: ServerResponse, losesAnswer: boolean): void {
    const { method = "GET", headers, url = "/" } = incoming
    const passed = request(new URL(url, target), { agent, method, headers }, (response) => {
      if (losesAnswer) {
        response.resume()
        response.once("end", () => answer.destroy())
        return
      }
      answer.writeHead(response.statusCode ?? 502, response.headers)
      response.pipe(answer)
    })
    passed.once("error", () => answer.destroy())
    incoming.pipe(passed)
  }
}

function mishapFor({ method, url = "" }: IncomingMessage): Mishap | undefined {
  if (method === "OPTIONS" || !/\/(?:letters|challenge)/.test(url) || Math.random() < 0.5) return undefined
  return mishapNames[Math.floor(Math.random() * mishapNames.length)]
}
