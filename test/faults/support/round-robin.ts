import { Agent, createServer, request } from "node:http"
import type { AddressInfo } from "node:net"

export interface Balancer {
  readonly url: string
  /** Requests each service has had. */
  readonly shares: readonly number[]
  close(): Promise<void>
}

/** The plainest load balancer: every request to the next service in turn. */
export async function balance(targets: readonly string[]): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const shares = targets.map(() => 0)
  let turn = 0
  const server = createServer((incoming, answer) => {
    const at = turn++ % targets.length
    shares[at] = (shares[at] ?? 0) + 1
    const { method, headers, url = "/" } = incoming
    const passed = request(
      new URL(url, targets[at]),
      { agent, method: method ?? "GET", headers },
      (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers)
        response.pipe(answer)
      },
    )
    passed.once("error", () => answer.destroy())
    incoming.pipe(passed)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === "string") throw new Error("expected a TCP address")
  return {
    url: `http://127.0.0.1:${address.port}`,
    shares,
    async close() {
      server.closeAllConnections()
      agent.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
