import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { inFolder, runCli } from "./run-cli.ts"

/** A number that passes the check digit and belongs to nobody: the example of GB 11643. */
const idNumber = "11010519491231002X"

const docx = zipSync({
  "word/document.xml": strToU8(
    `<w:document><w:body><w:p><w:r><w:t>云川市补助发放名单</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>1101051949</w:t></w:r><w:r><w:t xml:space="preserve">1231002X</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`,
  ),
})
const xlsx = zipSync({
  "xl/sharedStrings.xml": strToU8(
    `<sst><si><t>身份证号</t></si><si><r><t>110105</t></r><r><t>19491231002X</t></r></si></sst>`,
  ),
  "xl/worksheets/sheet1.xml": strToU8(
    `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"/><c r="C2"><v>1.3812345678E10</v></c></row></sheetData></worksheet>`,
  ),
})

/** The smallest PDF that shows one line of text. */
function pdf(line: string): string {
  const stream = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ]
  return `%PDF-1.4\n${objects.map((object, at) => `${at + 1} 0 obj${object}endobj\n`).join("")}trailer<</Root 1 0 R/Size 6>>\n%%EOF`
}

const findings = async (path: string) => {
  const { stdout } = await runCli(["audit", path, "--format", "json"])
  return JSON.parse(stdout).findings as { rule: string; text: string; location: { selector?: string } }[]
}

describe("attachments", () => {
  it("are searched for personal data: Word, Excel and PDF", () =>
    inFolder(async (folder) => {
      const files = { "a.docx": docx, "b.xlsx": xlsx, "c.pdf": Buffer.from(pdf(idNumber), "latin1") }
      for (const [name, bytes] of Object.entries(files)) {
        const path = join(folder, name)
        writeFileSync(path, bytes)
        const found = await findings(path)
        expect(
          found.find(({ rule }) => rule === "privacy/no-id-card"),
          name,
        ).toMatchObject({ text: idNumber })
      }
      const cell = (await findings(join(folder, "b.xlsx"))).find(
        ({ rule }) => rule === "privacy/no-mobile-number",
      )
      expect(cell).toMatchObject({ text: "13812345678", location: { selector: "表1!C2" } })
    }))

  it("that cannot be read are named, not passed as clean", () =>
    inFolder(async (folder) => {
      for (const name of ["broken.docx", "scan.pdf"]) {
        writeFileSync(join(folder, name), "no document at all")
        expect((await findings(join(folder, name))).map(({ rule }) => rule)).toContain(
          "privacy/attachment-checked",
        )
      }
    }))
})
