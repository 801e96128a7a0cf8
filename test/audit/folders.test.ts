import { chmodSync, copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { decode } from "../../audit/decode.ts"
import { parseHtml } from "../../audit/html-element.ts"
import { readPage } from "../../rules/index.ts"
import { inFolder, runCli } from "./run-cli.ts"

const page = "<title>通知</title><h1>云川市通知</h1><p>根据国办发[2006]104号文件，现将有关事项通知如下。</p>"

const audit = async (...args: string[]) => {
  const { code, stdout } = await runCli(["audit", ...args, "--format", "json", "--today", "2024-03-25"])
  return { code, report: JSON.parse(stdout) }
}

describe("civicbridge audit of a folder as people have them", () => {
  it("walks loops of links once, leaves out a saved page's parts, and names what it cannot read", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "通知 网页.html"), page)
      mkdirSync(join(folder, "通知 网页_files"))
      writeFileSync(join(folder, "通知 网页_files", "frame.html"), page)
      mkdirSync(join(folder, "下级"))
      symlinkSync(folder, join(folder, "下级", "回到上级"))
      symlinkSync(join(folder, "没有.html"), join(folder, "断开.html"))
      const { report } = await audit(folder)
      expect(report.summary.pages).toBe(1)
      expect(report.failed.map(({ place }: { place: string }) => place)).toEqual([join(folder, "断开.html")])
    }))

  it.skipIf(process.getuid?.() === 0)("goes on when a file may not be read", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "a.html"), page)
      writeFileSync(join(folder, "b.html"), page)
      chmodSync(join(folder, "a.html"), 0)
      const { report } = await audit(folder)
      expect(report.summary.pages).toBe(1)
      expect(report.failed).toHaveLength(1)
    }),
  )

  it("does not judge what is no page, or has nothing on it, and says so", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "empty.html"), "")
      writeFileSync(join(folder, "picture.html"), Buffer.from("89504e470d0a1a0a0000", "hex"))
      writeFileSync(join(folder, "shell.html"), "<div id=app></div><script src=app.js></script>")
      writeFileSync(join(folder, "error.html"), "<title>HTTP Status 500</title><h1>HTTP Status 500</h1>")
      const { code, report } = await audit(folder)
      expect(code).toBe(0)
      expect(report.findings).toEqual([])
      expect(report.unread.map(({ count }: { count: number }) => count)).toEqual([1, 1, 1, 1])
    }))

  it("counts the guides that lack elements towards the veto", () =>
    inFolder(async (folder) => {
      const guide = `<meta name="ColumnType" content="办事服务"><meta name="ArticleTitle" content="老年人优待证办理"><h1>老年人优待证办理</h1><p>事项名称：老年人优待证办理。申请条件：年满六十五周岁。办理材料：身份证。</p>`
      for (let at = 0; at < 5; at++) writeFileSync(join(folder, `g${at}.html`), guide)
      const { report } = await audit(folder)
      const veto = report.findings.find(({ rule }: { rule: string }) => rule === "site/guides-complete")
      expect(veto).toMatchObject({ severity: "must", cost: "单项否决" })
      expect(veto.message).toContain("有5个办事指南缺4类以上要素")
    }))

  it("tells in the terminal once what every page of a template lacks", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "p0.html"), page)
      for (let at = 1; at < 12; at++) copyFileSync(join(folder, "p0.html"), join(folder, `p${at}.html`))
      const { stdout } = await runCli(["audit", folder])
      expect(stdout.match(/网页缺少标签SiteName/g)).toHaveLength(4)
      expect(stdout).toMatch(/12 个页面 {2}网页缺少标签SiteName/)
      expect(stdout.match(/「国办发\[2006\]104号」/g)).toHaveLength(12)
    }))
})

describe("the charset of a page", () => {
  const text = "<p>云川市人民政府关于加强节约用水工作的通知"
  const utf8 = Buffer.from(`<meta charset=gb2312>${text}`)

  it("is UTF-8 where the bytes cannot be anything else, whatever the page says", () => {
    expect(decode(utf8)).toContain("节约用水")
    expect(decode(utf8, "text/html; charset=gbk")).toContain("节约用水")
  })

  it("stays UTF-8 when a download breaks off inside a character", () => {
    expect(decode(utf8.subarray(0, -1))).toContain("节约用水")
  })

  it("is UTF-16 when every other byte of the markup is zero", () => {
    expect(decode(Buffer.from(text, "utf16le"))).toBe(text)
  })
})

describe("lists that old portals write", () => {
  const items = (html: string) => readPage(parseHtml(html), {}).items

  it("are read from XML records in a script", () => {
    const record = `<record><![CDATA[<li><a href="/art/1.html">关于供水的通知公告</a><span>2019-05-28</span></li>]]></record>`
    const html = `<div><script type="text/xml"><datastore><recordset>${record}</recordset></datastore></script></div>`
    expect(items(html)).toMatchObject([{ title: "关于供水的通知公告", date: "2019-05-28" }])
  })

  it("have a date in a box of day and month, or the year in the address only", () => {
    const boxed = `<dl><dt><span>28</span><span>2021-05</span></dt><dd><h3><a href="/c/1.html">关于供水的通知公告</a></h3><p>摘要</p></dd></dl>`
    expect(items(boxed)).toMatchObject([{ date: "2021-05-28" }])
    const row = (href: string) => `<ul><li><a href="${href}">关于供水的通知公告</a>[05-28]</li></ul>`
    expect(items(row("/art/2012/5/28/art_1.html"))).toMatchObject([{ date: "2012-05-28" }])
    expect(items(row("show.asp?id=3"))).toMatchObject([{ isYearless: true }])
  })
})
