import type { Article } from "../../compare/comparison.ts"
import type { PreparedRules } from "../../engine/engine.ts"
import { unhurried } from "../../engine/unhurried.ts"
import type { ParsedPage } from "./parsed-page.ts"

/** The article of the page: its title, its text without what the template adds, and the files it links. */
export async function articleOf(
  { root }: ParsedPage,
  url: string,
  { readPage }: PreparedRules,
): Promise<Article> {
  const { blocks, page } = await unhurried(readPage(root, url))
  const inBody = new Set(page.bodyBlocks)
  // The box of 索引号 and 发文字号 is a table too, but no part of the document.
  const body = page.bodyBlocks.map((index) => blocks[index]?.selector ?? "")
  const files = page.links.filter(({ href, inContent }) => inContent && isFile(href))
  return {
    title: page.heading,
    url,
    blocks: blocks
      .filter((block, index) => inBody.has(index) || block.kind === "title")
      .map(({ text, kind, selector = "" }) => ({
        text,
        isCell: kind === "cell",
        selector: `css:${selector}`,
      })),
    tables: page.tables.filter(({ selector }) => body.some((one) => one.startsWith(`${selector}>`))).length,
    attachments: files.map(({ text, title, href }) => ({ text: text || title, href })),
  }
}

function isFile(href: string): boolean {
  return /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar|7z|csv|txt)(?:[?#]|$)/i.test(href)
}
