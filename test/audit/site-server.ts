import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

export interface SiteServer {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  readonly origin: string
  /** Every path that was asked for, in order. */
  readonly asked: string[]
  close(): Promise<void>
}

export interface Served {
  readonly status?: number
  readonly type?: string
  readonly body?: string | Buffer
  readonly location?: string
  /** ms before the answer; longer than the client waits means no answer. */
  readonly delay?: number
}

/** A little site on a free port of this machine. Paths that are not given are 404. */
export async function serveSite(pages: Readonly<Record<string, Served>>): Promise<SiteServer> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ""
    asked.push(path)
    const {
      status = 200,
      type = "text/html; charset=utf-8",
      body = "",
      location,
      delay = 0,
    } = pages[path] ?? {
      status: 404,
    }
    setTimeout(() => {
      response.writeHead(location === undefined ? status : 302, {
        "content-type": type,
        ...(location === undefined ? {} : { location }),
      })
      response.end(body)
    }, delay)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
