import type { Block } from "../../rules/index.ts"

/** A yearbook of a thousand pages is read this far; and nobody may keep us busy longer than this. */
const mostPages = 300
const longestTime = 30_000

/** The text layer of a PDF, a block for each page: its lines are no sentences. A scan has none. */
export async function readPdf(bytes: Uint8Array): Promise<Block[]> {
  const { getDocumentProxy } = await import("unpdf")
  // 0 keeps pdf.js from telling the terminal about every odd font.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const until = performance.now() + longestTime
  const blocks: Block[] = []
  try {
    for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number++) {
      if (performance.now() > until) break
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const text = textOfItems(items)
      if (text !== "") blocks.push({ text, kind: "paragraph", selector: `第${number}页` })
      page.cleanup()
    }
  } finally {
    await pdf.destroy()
  }
  return blocks
}

function textOfItems(items: readonly object[]): string {
  let text = ""
  for (const item of items) {
    if ("str" in item && typeof item.str === "string") text += item.str
    if ("hasEOL" in item && item.hasEOL === true) text += "\n"
  }
  return text.trim()
}
