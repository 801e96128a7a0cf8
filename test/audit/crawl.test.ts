import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, describe, expect, it } from "vitest"
import { inFolder, runCli } from "./run-cli.ts"
import { type Served, type SiteServer, serveSite } from "./site-server.ts"

const article = (title: string, text: string) =>
  `<title>${title}</title><h1>${title}</h1><div>发布时间：2024-03-20 09:00 来源：云川市人民政府</div><div id="zoom"><p>${text}</p></div>`
const filler = "云川市人民政府召开会议，研究部署下一阶段工作，要求各部门认真落实，确保各项任务按期完成。"
const list = (name: string, hrefs: readonly string[], date: string) =>
  `<meta name=ColumnName content="${name}"><ul>${hrefs.map((href) => `<li><a href="${href}">关于开展工作的通知</a><span>${date}</span></li>`).join("")}</ul>`

const site: Record<string, Served> = {
  "/robots.txt": { type: "text/plain", body: "User-agent: *\nDisallow: /private/\n" },
  "/": {
    body: `<title>云川市人民政府</title>${["a", "b", "c"].map((box) => `<ul><li><a href="/${box}/1.html">全市工作会议召开</a><span>2024-03-19</span></li><li><a href="/${box}/2.html">春季植树活动启动</a><span>2024-03-18</span></li><li><a href="/missing.html">不见了的通知公告</a><span>2024-03-01</span></li></ul>`).join("")}<a href="/news/">工作动态</a><a href="/private/x.html">内部页面</a><a href="http://other.example/">外站</a><a href="/old">旧地址</a><a href="/file.docx">附件</a>`,
  },
  "/news/": { body: list("工作动态", ["/a/1.html", "../a/2.html", "/a/3.html"], "2023-01-05") },
  "/old": { location: "/a/2.html" },
  "/a/1.html": { body: article("全市工作会议召开", `${filler}根据国办发[2006]104号文件。`) },
  "/a/2.html": {
    type: "text/html; charset=GBK",
    // 云政发[2008]7号文件 in GBK; the page itself says nothing of its charset.
    body: Buffer.concat([
      Buffer.from("<h1>x</h1><p>", "latin1"),
      Buffer.from("d4c6d5feb7a25b323030385d37bac5cec4bcfe", "hex"),
    ]),
  },
  "/a/3.html": { body: article("春季植树活动启动", filler) },
}

let server: SiteServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

const crawl = async (start: string, ...args: string[]) => {
  const all = ["audit", start, "--format", "json", "--today", "2024-03-25", "--rate", "50", ...args]
  const { code, stdout, stderr } = await runCli(all)
  return { code, stderr, report: JSON.parse(stdout) }
}

describe("civicbridge audit of an address", () => {
  it("crawls the same host only, obeys robots.txt and asks for each page once", async () => {
    server = await serveSite(site)
    const { report } = await crawl(`${server.origin}/`)
    expect(server.asked[0]).toBe("/robots.txt")
    expect(new Set(server.asked).size).toBe(server.asked.filter((path) => path !== "/a/2.html").length + 1)
    expect(server.asked).not.toContain("/private/x.html")
    expect(server.asked.filter((path) => path === "/file.docx")).toHaveLength(1)
    const found = report.findings.filter(({ rule }: { rule: string }) => rule === "docno/year-bracket")
    expect(found.map(({ text }: { text: string }) => text)).toEqual(
      expect.arrayContaining(["国办发[2006]104号", "云政发[2008]7号"]),
    )
    // /old leads to /a/2.html, which is known: one finding, not two.
    expect(found).toHaveLength(2)
    expect(found[0].location.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/a\//)
  })

  it("says how old the columns and the home page are, and which links are dead", async () => {
    server = await serveSite(site)
    const { report } = await crawl(`${server.origin}/`)
    const [read] = report.sites
    expect(read).toMatchObject({ homeNewest: "2024-03-19", homeAge: 6 })
    expect(read.columns).toMatchObject([{ name: "工作动态", newest: "2023-01-05", state: "stale", count: 3 }])
    expect(read.deadLinks).toContainEqual({
      url: `${server.origin}/missing.html`,
      from: `${server.origin}/`,
      status: 404,
    })
  })

  it("keeps to the depth, the number of pages and the rate it was given", async () => {
    server = await serveSite(site)
    await crawl(`${server.origin}/`, "--depth", "0")
    expect(server.asked).toEqual(["/robots.txt", "/", "/file.docx"])
    const { report } = await crawl(`${server.origin}/`, "--max-pages", "2")
    expect(report.summary.pages).toBe(2)
    const from = Date.now()
    await crawl(`${server.origin}/`, "--max-pages", "3", "--rate", "2")
    expect(Date.now() - from).toBeGreaterThan(900)
  })

  it("goes on after a stop without asking for a page again, and reports them all", () =>
    inFolder(async (folder) => {
      server = await serveSite(site)
      const state = join(folder, "state.jsonl")
      const whole = await crawl(`${server.origin}/`)
      await crawl(`${server.origin}/`, "--state", state, "--max-pages", "2")
      // A stop in the middle of a line, as a power cut leaves it.
      writeFileSync(state, `${readFileSync(state, "utf8")}{"site":"http`)
      const before = server.asked.length
      const resumed = await crawl(`${server.origin}/`, "--state", state)
      const again = server.asked.slice(before)
      expect(again).not.toContain("/")
      expect(resumed.report.findings).toEqual(whole.report.findings)
      expect(resumed.report.sites).toEqual(whole.report.sites)
      await crawl(`${server.origin}/`, "--state", state)
      expect(server.asked.slice(before + again.length)).toEqual(["/robots.txt"])
      expect(existsSync(state)).toBe(true)
    }))

  it("does not mix the findings of two profiles in one state file", () =>
    inFolder(async (folder) => {
      server = await serveSite(site)
      const state = join(folder, "state.jsonl")
      await crawl(`${server.origin}/`, "--state", state, "--profile", "tonghua", "--max-pages", "1")
      const before = server.asked.length
      const { code, stderr } = await runCli(["audit", `${server.origin}/`, "--state", state])
      expect(code).toBe(2)
      expect(stderr).toMatch(/另一检查方案.*tonghua/u)
      expect(server.asked.length).toBe(before)
    }))

  it("goes on after kill -9 in the middle: no page is asked for twice, none is lost", () =>
    inFolder(async (folder) => {
      const slow = Object.fromEntries(
        Object.entries(site).map(([path, page]) => [path, { ...page, delay: 120 }]),
      )
      server = await serveSite(slow)
      const { origin, asked } = server
      const state = join(folder, "state.jsonl")
      const args = ["audit", `${origin}/`, "--rate", "50", "--today", "2024-03-25", "--state", state]
      const child = spawn(process.execPath, ["scripts/civicbridge.js", ...args], { stdio: "ignore" })
      while (asked.length < 6) await new Promise((done) => setTimeout(done, 10))
      child.kill("SIGKILL")
      await once(child, "close")
      const before = asked.length
      const resumed = await crawl(`${origin}/`, "--state", state)
      // The request under way at the kill is the only one that may be repeated; /old leads to /a/2.html.
      const twice = asked.slice(before).filter((path) => asked.slice(0, before - 1).includes(path))
      expect(twice.filter((path) => path !== "/robots.txt" && path !== "/a/2.html")).toEqual([])
      const whole = await crawl(`${origin}/`)
      expect(resumed.report.findings).toEqual(whole.report.findings)
    }))

  it("reports a site that does not answer, and does not call it clean", async () => {
    server = await serveSite({ "/": { delay: 5000, body: "" } })
    const { code, report, stderr } = await crawl(`${server.origin}/`, "--timeout", "0.3")
    expect(code).toBe(1)
    expect(stderr).toContain("cannot read")
    expect(report.failed).toMatchObject([{ rule: "audit/read", reason: "超时", place: `${server.origin}/` }])
  })

  it("audits a list of sites", () =>
    inFolder(async (folder) => {
      server = await serveSite(site)
      const file = join(folder, "sites.csv")
      writeFileSync(file, `# 名单\n云川市人民政府,${server.origin}/\n市公安局 ${server.origin}/news/\n`)
      const all = ["audit", "--sites", file, "--format", "json", "--rate", "50", "--depth", "0"]
      const { stdout } = await runCli([...all, "--today", "2024-03-25"])
      expect(JSON.parse(stdout).sites).toHaveLength(2)
    }))
})
