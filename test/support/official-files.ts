import type { BrowserContext } from "@playwright/test"
import { strToU8, zipSync } from "fflate"

/** A Word document of plain paragraphs; an array is the row of a table. */
export function docxOf(lines: readonly (string | readonly string[])[]): Buffer {
  const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
  const row = (cells: readonly string[]) =>
    `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr></w:tbl>`
  const body = lines.map((line) => (typeof line === "string" ? paragraph(line) : row(line))).join("")
  const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`
  return Buffer.from(zipSync({ "word/document.xml": strToU8(xml) }))
}

/** A pdf as Chromium prints it: with a text layer, and lines that break where the paper ends. */
export async function pdfOf(context: BrowserContext, lines: readonly string[]): Promise<Buffer> {
  const page = await context.newPage()
  await page.setContent(
    `<body style="font:32px/2 sans-serif">${lines.map((line) => `<p>${line}</p>`).join("")}`,
  )
  const bytes = await page.pdf({ format: "A4" })
  await page.close()
  return bytes
}
