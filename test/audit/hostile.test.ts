import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { gzipSync } from "node:zlib"
import { afterEach, describe, expect, it } from "vitest"
import { isPrivate } from "../../audit/crawl/guard.ts"
import { runCli } from "./run-cli.ts"

type Handler = (request: IncomingMessage, response: ServerResponse) => void

let server: Server | undefined
let asked: string[] = []

afterEach(async () => {
  server?.closeAllConnections()
  await new Promise((done) => (server === undefined ? done(0) : server.close(done)))
  server = undefined
})

/** A site that means harm on some of its addresses; its start page links to all of them. */
async function serve(handlers: Readonly<Record<string, Handler>>, start = ""): Promise<string> {
  asked = []
  server = createServer((request, response) => {
    const path = request.url ?? ""
    asked.push(path)
    const handler = handlers[path.split("?")[0] ?? ""]
    if (handler !== undefined) return handler(request, response)
    if (path !== "/") response.statusCode = 404
    response.setHeader("content-type", "text/html; charset=utf-8")
    const links = Object.keys(handlers).map((to) => `<a href="${to}">链接${to}的标题</a>`)
    response.end(path === "/" ? `<title>云川市</title>${links.join("")}${start}` : "")
  })
  await new Promise<void>((listening) => server?.listen(0, "127.0.0.1", listening))
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}/`
}

async function audit(start: string, ...args: string[]) {
  const from = Date.now()
  const all = ["audit", start, "--format", "json", "--rate", "50", "--timeout", "1", "--today", "2024-03-25"]
  const { code, stdout } = await runCli([...all, ...args])
  return { code, report: JSON.parse(stdout), seconds: (Date.now() - from) / 1000 }
}

const page =
  (body: string): Handler =>
  (_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.end(
      `<title>页</title><h1>云川市通知</h1><p>根据国办发[2006]104号文件，现将有关事项通知如下。</p>${body}`,
    )
  }
const redirect =
  (to: string): Handler =>
  (_, response) => {
    response.writeHead(302, { location: to }).end()
  }

describe("civicbridge audit of a hostile site", () => {
  it("gives up on loops of redirects, endless bodies, dripping servers and bombs, and reads the rest", async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, "a"))
    const endless: Handler = (_, response) => {
      response.setHeader("content-type", "text/html")
      const more = () => {
        while (!response.destroyed && response.write("<p>没完没了</p>".repeat(5000)));
        if (!response.destroyed) response.once("drain", more)
      }
      more()
    }
    const start = await serve({
      "/loop": redirect("/loop2"),
      "/loop2": redirect("/loop"),
      "/endless": endless,
      "/drip": (_, response) => {
        response.setHeader("content-type", "text/html")
        const timer = setInterval(() => response.write(" "), 100)
        response.on("close", () => clearInterval(timer))
      },
      "/bomb": (_, response) => {
        response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(bomb)
      },
      "/broken-gzip": (_, response) => {
        response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end("no gzip")
      },
      "/cut": (_, response) => {
        response.writeHead(200, { "content-type": "text/html", "content-length": "5000" })
        response.write("<p>半")
        setTimeout(() => response.destroy(), 50)
      },
      "/good.html": page(""),
    })
    const { report, seconds } = await audit(start)
    expect(seconds).toBeLessThan(30)
    expect(
      report.findings.some(
        ({ location }: { location: { url?: string } }) => location.url === `${start}good.html`,
      ),
    ).toBe(true)
    const dead = report.sites[0].deadLinks.map(({ url, reason }: { url: string; reason?: string }) => [
      url.slice(start.length),
      reason,
    ])
    expect(dead).toEqual(
      expect.arrayContaining([
        ["loop", "重定向循环"],
        ["drip", "超时"],
      ]),
    )
  }, 60_000)

  it("follows neither redirects nor links into private networks, unless the unit wants it", async () => {
    const inner = createServer((_, response) => response.end("secret"))
    let reached = 0
    inner.on("connection", () => reached++)
    await new Promise<void>((listening) => inner.listen(0, "127.0.0.2", listening))
    const address = `http://127.0.0.2:${(inner.address() as AddressInfo).port}/`
    try {
      const start = await serve({ "/go": redirect(address) }, `<a href="${address}x">内网地址链接</a>`)
      const { report } = await audit(start)
      expect(reached).toBe(0)
      expect(report.sites[0].links.unchecked).toBe(1)
      const open = await audit(start, "--allow-private")
      expect(reached).toBeGreaterThan(0)
      expect(open.report.sites[0].links.unchecked).toBe(0)
    } finally {
      await new Promise((done) => inner.close(done))
    }
  }, 30_000)

  it("knows private addresses however they are written", () => {
    for (const address of [
      "127.0.0.1",
      "10.1.2.3",
      "172.16.0.1",
      "192.168.1.1",
      "169.254.169.254",
      "0.0.0.0",
    ]) {
      expect(isPrivate(address), address).toBe(true)
    }
    for (const address of ["::1", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1"]) {
      expect(isPrivate(address), address).toBe(true)
    }
    for (const address of ["202.96.1.1", "172.32.0.1", "2400:3200::1"]) {
      expect(isPrivate(address), address).toBe(false)
    }
  })

  it("is not led round in circles by sessions, calendars and ever deeper folders", async () => {
    let visit = 0
    const start = await serve({
      "/s": (_, response) =>
        page(
          `<a href="/s;jsessionid=A${visit++}">同一页的链接</a><a href="/s?sid=${visit++}">同一页的链接</a>`,
        )(_, response),
      "/calendar": (request, response) => {
        const day = Number(/d=(\d+)/.exec(request.url ?? "")?.[1] ?? 0)
        page(
          `<a href="/calendar?d=${day + 1}">后一天的日历</a><a href="/calendar?d=${day + 2}">再后一天日历</a>`,
        )(request, response)
      },
      "/deep/": page(`<a href="deep/">更深一层的栏目</a>`),
      "/deep/deep/": page(`<a href="deep/">更深一层的栏目</a>`),
      "/deep/deep/deep/": page(`<a href="deep/">更深一层的栏目</a>`),
    })
    const { report } = await audit(start, "--depth", "50", "--max-pages", "60")
    expect(asked.filter((path) => path.startsWith("/s"))).toEqual(["/s"])
    expect(asked.filter((path) => path.startsWith("/deep")).length).toBeLessThanOrEqual(3)
    expect(asked.filter((path) => path.startsWith("/calendar")).length).toBeLessThanOrEqual(32)
    expect(report.summary.pages).toBeLessThanOrEqual(60)
  }, 60_000)

  it("reads a page of 100,000 links in bounded time", async () => {
    const many = Array.from({ length: 100_000 }, (_, at) => `<a href="/p/${at}.html">第${at}条信息</a>`).join(
      "",
    )
    const start = await serve({ "/many": page(many) })
    const { report, seconds } = await audit(start, "--max-pages", "5")
    expect(report.summary.pages).toBe(2)
    expect(seconds).toBeLessThan(30)
  }, 60_000)
})
