import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { inFolder, runCli } from "../audit/run-cli.ts"

const page = readFileSync("docs/audit.md", "utf8")

/** Names in the first column of the table below a heading or a line. */
function fieldsBelow(mark: string): string[] {
  const [, rest = ""] = page.split(mark)
  const rows = rest.slice(rest.indexOf("|---|")).split("\n").slice(1)
  const end = rows.findIndex((row) => !row.startsWith("|"))
  return rows
    .slice(0, end)
    .flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`(\w+)`/g)].map(([, name]) => name ?? ""))
}

it("docs/audit.md names every field of a report, and none that is not there", () =>
  inFolder(async (folder) => {
    for (const at of [1, 2, 3])
      writeFileSync(
        join(folder, `p${at}.html`),
        `<h1>通知</h1><p>根据国办发[2006]104号文件，现将有关事项通知如下。联系电话13800138000。</p>`,
      )
    writeFileSync(join(folder, "empty.html"), "")
    const previous = join(folder, "previous.json")
    await runCli(["audit", folder, "--format", "json", "-o", previous])
    const more = ["--previous", previous, "--sample", "2", "--seed", "1"]
    const { stdout } = await runCli(["audit", folder, "--format", "json", ...more])
    const report: Record<string, unknown> & { findings: object[] } = JSON.parse(stdout)
    expect(Object.keys(report).sort()).toEqual(fieldsBelow("## JSON 报告").sort())
    const fields = new Set(report.findings.flatMap((finding) => Object.keys(finding)))
    expect(fieldsBelow("一条问题：")).toEqual(expect.arrayContaining([...fields]))
  }))

it("docs/audit.md names the columns of the table in their order", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "a.txt"), "根据国办发[2006]104号文件\n")
    const { stdout } = await runCli(["audit", folder, "--format", "csv"])
    const columns = stdout.slice(1, stdout.indexOf("\r")).split(",").join("、")
    expect(page).toContain(`列为：${columns}。`)
  }))
