import { cpSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { parseHtml } from "../../audit/html-element.ts"
import { readPage } from "../../rules/index.ts"
import { inFolder, runCli } from "./run-cli.ts"

const pages = "test/fixtures/pages"
const run = (format: string, ...args: string[]) =>
  runCli(["audit", pages, "--format", format, "--today", "2024-03-25", ...args])

describe("reports of a folder", () => {
  it("as text are grouped by page and end with the counts", async () => {
    const { stdout } = await run("text")
    expect(stdout.match(/^test\/fixtures\/pages\/policy-trs\.html {2}/gm)).toHaveLength(1)
    expect(stdout).toContain("「国办发[2006]104号」")
    expect(stdout).toMatch(
      /共检查 7 个页面（检查方案：全国，日期：2024-03-25）：必须改正 \d+，应当改正 \d+，建议 \d+。/,
    )
    expect(stdout).not.toContain("\u001b[")
  })

  it("as text tell a page's like elements once, with their number", () =>
    inFolder(async (folder) => {
      const pictures = [1, 2, 3, 4].map((one) => `<p>图为现场之${one}<img src="/p/${one}.jpg"></p>`).join("")
      writeFileSync(join(folder, "a.html"), `<!doctype html><title>图片新闻</title><body>${pictures}`)
      const { stdout } = await runCli(["audit", folder])
      expect(stdout.match(/accessibility\/images-have-alt/g)).toHaveLength(1)
      expect(stdout).toContain("本页另有3处同样的问题")
      const { stdout: json } = await runCli(["audit", folder, "--format", "json"])
      expect(json.match(/"accessibility\/images-have-alt"/g)?.length).toBeGreaterThanOrEqual(4)
    }))

  it("as CSV open in a spreadsheet and plant no formula there", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "=1+1.txt"), "根据国办发[2006]104号文件\n")
      const { stdout } = await runCli(["audit", folder, "--format", "csv"])
      expect(stdout.startsWith("\ufeff页面,起,止")).toBe(true)
      const named = await runCli(["audit", `${folder}/=1+1.txt`, "--format", "csv"])
      expect(named.stdout).not.toMatch(/(?:^|,)"?[=+@]/m)
    }))

  it("as SARIF name the rule, the file and the characters", async () => {
    const { stdout } = await run("sarif")
    const [{ results, tool }] = JSON.parse(stdout).runs
    const result = results.find(({ ruleId }: { ruleId: string }) => ruleId === "docno/year-bracket")
    expect(result.level).toBe("error")
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toMatch(/^test\/fixtures\/pages\//)
    expect(result.locations[0].physicalLocation.region.charLength).toBeGreaterThan(5)
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toContain("docno/year-bracket")
  })

  it("as HTML stand alone, show the table of vetoes and mark the fault in its place", async () => {
    const { stdout } = await run("html")
    const { page } = readPage(parseHtml(stdout), {})
    expect(page.resources).toEqual([])
    expect(page.images).toEqual([])
    expect(page.text).toContain("单项否决指标")
    expect(page.text).toContain("整改截止")
    expect(stdout).toContain("<mark>国办发[2006]104号</mark>")
  })

  it("as HTML are not harmed by what a page says", () =>
    inFolder(async (folder) => {
      const attack = `<title>&lt;script&gt;alert(1)&lt;/script&gt;</title><p>&lt;img src=x onerror=alert(1)&gt;根据国办发[2006]104号文件`
      writeFileSync(join(folder, "x.html"), attack)
      const { stdout } = await runCli(["audit", folder, "--format", "html"])
      expect(stdout).not.toMatch(/<script|<img/)
      expect(stdout).toContain("&lt;script&gt;alert(1)")
    }))

  it("draw the same sample for the same seed, and judge nothing else of the articles", () =>
    inFolder(async (folder) => {
      for (let at = 0; at < 12; at++) cpSync(`${pages}/policy-trs.html`, join(folder, `p${at}.html`))
      const draw = async (seed: string) => {
        const { stdout } = await runCli([
          "audit",
          folder,
          "--format",
          "json",
          "--sample",
          "3",
          "--seed",
          seed,
        ])
        return JSON.parse(stdout)
      }
      const [first, again, other] = [await draw("7"), await draw("7"), await draw("8")]
      expect(first.sample.places).toHaveLength(3)
      expect(again.sample).toEqual(first.sample)
      expect(other.sample.places).not.toEqual(first.sample.places)
      const judged = new Set(
        first.findings.map(({ location }: { location: { path: string } }) => location.path),
      )
      expect([...judged].filter((path) => path !== folder).sort()).toEqual([...first.sample.places].sort())
    }))

  it("say what was mended and what is new since an earlier report", () =>
    inFolder(async (folder) => {
      const text = join(folder, "a.txt")
      const report = join(folder, "before.json")
      writeFileSync(text, "根据国办发[2006]104号文件\n依照云政发[2008]7号文件\n")
      await runCli(["audit", text, "--format", "json", "-o", report])
      writeFileSync(text, "新加一行\n依照云政发[2008]7号文件\n按照云政发[2009]9号文件\n")
      const { stdout } = await runCli(["audit", text, "--format", "json", "--previous", report])
      expect(JSON.parse(stdout).trend).toMatchObject({ before: 2, now: 2, added: 1, mended: 1 })
      expect(JSON.parse(readFileSync(report, "utf8")).findings).toHaveLength(2)
    }))
})
