import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { encodeGbk } from "../../demo/gbk.ts"
import { portalHtml, templates } from "../browsers/portals/portal-pages.ts"
import { paragraphs } from "../widgets/policy-sample.ts"
import { inFolder, runCli } from "./run-cli.ts"

const [first = ""] = paragraphs
/** What a script writes is not there for whoever runs none. */
const readable = templates.filter(({ name }) => name !== "writes-body")
/** Its lines are links: titles of other pages, each judged where it leads. */
const lists = ["trs-list"]
const fault = "根据国办发[2006]104号文件，"

describe("civicbridge audit of old portals", () => {
  it("reads every template of 2002 to 2020 in GBK and in UTF-8 alike, and finds the fault in each", () =>
    inFolder(async (folder) => {
      for (const charset of ["gb2312", "utf-8"]) {
        mkdirSync(join(folder, charset))
        for (const template of readable) {
          const page = pageOf(template, charset)
          writeFileSync(join(folder, charset, `${template.name}.html`), page)
        }
      }
      const { code, stdout } = await runCli(["audit", folder, "--format", "json", "--today", "2026-11-20"])
      const report = JSON.parse(stdout)
      expect(code).toBe(1)
      expect(report.summary.pages).toBe(2 * readable.length)
      expect(report.failed).toEqual([])
      for (const { name } of readable) {
        const [gbk, utf8] = ["gb2312", "utf-8"].map((charset) =>
          findingsOf(report, `${charset}/${name}.html`).filter((line) => !line.startsWith("page/utf-8")),
        )
        expect(gbk, name).toEqual(utf8)
        if (!lists.includes(name)) expect(gbk, name).toContain("docno/year-bracket 国办发[2006]104号")
        expect(
          gbk?.filter((line) => line.startsWith("conversion/no-mojibake")),
          name,
        ).toEqual([])
      }
    }))
})

function pageOf(template: (typeof templates)[number], charset: string): string | Uint8Array {
  const page = { name: `${template.name}-tags`, template, charset: "utf-8", way: "tags" } as const
  const html = String(portalHtml(page, "", true)).replace(first, fault + first)
  if (charset === "utf-8") return html
  return encodeGbk(html.replace(/charset=utf-8/i, `charset=${charset}`))
}

interface Found {
  readonly rule: string
  readonly text?: string
  readonly place?: string
}

function findingsOf({ findings }: { findings: readonly Found[] }, place: string): string[] {
  return findings
    .filter((one) => JSON.stringify(one).includes(place))
    .map(({ rule, text = "" }) => `${rule} ${text}`)
    .sort()
}
