import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { array, boolean, looseObject, number, object, optional, parse, picklist, string } from "valibot"
import { describe, expect, it } from "vitest"
import { decode } from "../../audit/decode.ts"
import { parseHtml } from "../../audit/html-element.ts"
import { readPage } from "../../rules/index.ts"
import { inFolder, runCli } from "./run-cli.ts"

/** The JSON contract: programs of other people read it. */
const reportShape = looseObject({
  findings: array(
    looseObject({
      rule: string(),
      severity: picklist(["must", "should", "hint"]),
      message: string(),
      basis: object({
        document: string(),
        clause: string(),
        kind: picklist(["direct", "derived", "profile"]),
        verified: boolean(),
      }),
      location: object({
        path: optional(string()),
        url: optional(string()),
        start: number(),
        end: number(),
        selector: optional(string()),
      }),
      text: string(),
      fix: optional(string()),
    }),
  ),
  skipped: array(object({ rule: string(), reason: string() })),
  failed: array(looseObject({ rule: string(), reason: string() })),
})

const audit = async (...args: string[]) => {
  const { code, stdout, stderr } = await runCli([
    "audit",
    ...args,
    "--format",
    "json",
    "--today",
    "2024-03-25",
  ])
  expect(stderr).toBe("")
  return { code, report: parse(reportShape, JSON.parse(stdout)) }
}
const wrongNumber = "国办发[2006]104号"

describe("civicbridge audit, as JSON", () => {
  it("finds a wrong document number in a text and says where it stands", () =>
    inFolder(async (folder) => {
      const path = join(folder, "notice.txt")
      const text = `关于开展检查的通知\r\n\r\n　　根据${wrongNumber}文件，现通知如下。\r\n`
      writeFileSync(path, text)
      const { code, report } = await audit(path)
      const finding = report.findings.find(({ rule }) => rule === "docno/year-bracket")
      expect(finding).toMatchObject({ text: wrongNumber, fix: "国办发〔2006〕104号", severity: "must" })
      expect(finding?.location).toEqual({
        path,
        start: text.indexOf(wrongNumber),
        end: text.indexOf("文件，"),
      })
      expect(code).toBe(1)
    }))

  it("gives offsets that lead to the very words, for every finding of a text", () =>
    inFolder(async (folder) => {
      const path = join(folder, "notice.txt")
      writeFileSync(
        path,
        `\ufeff通知\n联系人电话13812345678，身份证号11010519491231002X。\n根据云政发(2021)7号文件😀第03号。\n`,
      )
      const decoded = decode(readFileSync(path))
      const { report } = await audit(path)
      expect(report.findings.length).toBeGreaterThan(2)
      for (const { text, location, rule } of report.findings) {
        if (location.end > location.start)
          expect(decoded.slice(location.start, location.end), rule).toBe(text)
      }
    }))

  it("reads a GBK page that declares its charset in a meta tag", async () => {
    const path = "test/fixtures/pages/article-tables-2008.html"
    const { blocks } = readPage(parseHtml(decode(readFileSync(path))), {})
    const { report } = await audit(path)
    const finding = report.findings.find(({ rule }) => rule === "docno/year-bracket")
    expect(finding).toMatchObject({ text: "云政发[2008]7号", fix: "云政发〔2008〕7号" })
    const block = blocks.find(({ selector }) => selector === finding?.location.selector)
    expect(block?.text.slice(finding?.location.start, finding?.location.end)).toBe("云政发[2008]7号")
  })

  it("reads GBK without any declaration, and UTF-8 that is wrongly declared as nothing", () =>
    inFolder(async (folder) => {
      const gbk = Buffer.concat([
        Buffer.from("<p>"),
        Buffer.from("b8f9bedd", "hex"),
        Buffer.from("b9fab0ecb7a25b323030365d313034bac5", "hex"),
        Buffer.from("cec4bcfe</p>".slice(0, 8), "hex"),
      ])
      writeFileSync(join(folder, "a.htm"), gbk)
      writeFileSync(join(folder, "b.shtml"), `<p>根据${wrongNumber}文件`)
      const { report } = await audit(folder)
      const found = report.findings.filter(({ rule }) => rule === "docno/year-bracket")
      expect(found.map(({ text }) => text)).toEqual([wrongNumber, wrongNumber])
    }))

  it("ends with 0 when nothing must be mended", () =>
    inFolder(async (folder) => {
      const path = join(folder, "clean.txt")
      writeFileSync(path, "云川市图书馆本周六开展读书活动。\n")
      const { code, report } = await audit(path)
      expect(report.findings).toEqual([])
      expect(report.skipped.length).toBeGreaterThan(0)
      expect(code).toBe(0)
    }))

  it("names each skipped rule once for a folder, and not at all when a page decided it", async () => {
    const { report } = await audit("test/fixtures/pages")
    const rules = report.skipped.map(({ rule }) => rule)
    expect(new Set(rules).size).toBe(rules.length)
    expect(rules).not.toContain("column/not-blank")
  })

  it("survives a folder of 50 messy pages and leaves out dot-folders and node_modules", () =>
    inFolder(async (folder) => {
      for (let at = 0; at < 50; at++) writeFileSync(join(folder, `p${at}.html`), messyPage(at))
      for (const hidden of [".git", "node_modules"]) {
        mkdirSync(join(folder, hidden))
        writeFileSync(join(folder, hidden, "x.html"), `<p>根据${wrongNumber}文件`)
      }
      const { report } = await audit(folder)
      expect(report["summary"]).toMatchObject({ pages: 50 })
      expect(report.failed).toEqual([])
      expect(report.findings.some(({ location }) => location.path?.includes("node_modules"))).toBe(false)
    }))
})

/** Cuts and damages a real layout in as many ways as there are pages. */
function messyPage(seed: number): Buffer {
  const source = readFileSync("test/fixtures/pages/policy-trs.html")
  const bytes = Buffer.from(source.subarray(0, Math.floor((source.length * (seed + 1)) / 50)))
  for (let at = seed; at < bytes.length; at += 97 + seed) bytes[at] = (at * 31 + seed) % 256
  return bytes
}

describe("civicbridge audit, misused", () => {
  it.each([
    [["audit", "no/such/file.txt"], /^no\/such\/file\.txt: .*no such file/],
    [["audit", "test", "--profile", "atlantis"], /^--profile atlantis: .*unknown profile.*national（全国）/],
    [["audit", "test", "--frobnicate"], /^audit: Unknown option '--frobnicate'/],
    [["audit", "test", "--format", "xml"], /^--format xml: .*text、json、html、csv、sarif/],
    [["audit", "test", "--today", "2024-13-01"], /^--today 2024-13-01: /],
    [["audit"], /no PATH or URL/],
    [["audit", "www.yunchuan.gov.cn"], /^www\.yunchuan\.gov\.cn: .*http:\/\//],
    [["audit", "ftp://x/"], /^ftp:\/\/x\/: .*not an http\(s\) address/],
    [
      ["audit", "test/fixtures/pages", "-o", "/no/such/r.html"],
      /^--output \/no\/such\/r\.html: .*cannot write/,
    ],
    [["audit", "http://127.0.0.1:9/", "--queue", "mysql://x"], /^--queue: .*PostgreSQL/],
    [["frob"], /^frob: .*unknown command/],
  ])("says in one line what is wrong with %j and ends with 2", async (args, line) => {
    const { code, stdout, stderr } = await runCli(args)
    expect(stderr).toMatch(line)
    expect(stderr.trimEnd().split("\n")).toHaveLength(1)
    expect([code, stdout]).toEqual([2, ""])
  })

  it("names the key at fault in a unit's own profile", () =>
    inFolder(async (folder) => {
      const path = join(folder, "own.json")
      writeFileSync(path, JSON.stringify({ id: "own", name: "本单位", rules: { "no/such-rule": {} } }))
      const { code, stderr } = await runCli(["audit", "test/fixtures/pages", "--profile", path])
      expect([code, stderr]).toEqual([2, `--profile ${path}: rules.no/such-rule: no such rule\n`])
    }))

  it("explains itself in Chinese and English", async () => {
    const { code, stdout } = await runCli(["--help"])
    expect(code).toBe(0)
    expect(stdout).toMatch(/用法 Usage[\s\S]*--profile[\s\S]*--state/)
  })
})
