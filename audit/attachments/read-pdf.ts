import type { Block } from "../../rules/index.ts"

/** The text layer of a PDF, a block for each page: its lines are no sentences. A scan has none. */
export async function readPdf(bytes: Uint8Array): Promise<Block[]> {
  const { extractText, getDocumentProxy } = await import("unpdf")
  // 0 keeps pdf.js from telling the terminal about every odd font.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const { text } = await extractText(pdf, { mergePages: false })
  return text.flatMap((page, index) => {
    const trimmed = page.trim()
    return trimmed === "" ? [] : [{ text: trimmed, kind: "paragraph" as const, selector: `第${index + 1}页` }]
  })
}
