import { mkdirSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { html } from "hono/html"
import type { ArchiveItem } from "./contract.ts"
import type { ArchivePage } from "./letters/read-archive.ts"
import { StoreError } from "./store/store-error.ts"

/**
 * Writes everything published as files, for portals that cannot pass requests on: `archive.json`, `index.html`, and one
 * of each a letter. Asks a running service, so it works on any machine and disturbs nothing.
 */
export async function exportArchive(address: string, folder: string): Promise<number> {
  const items = await readAll(address.replace(/\/+$/, ""))
  mkdirSync(join(folder, "letters"), { recursive: true })
  for (const item of items) {
    write(join(folder, "letters", `${item.serial}.json`), JSON.stringify(item))
    write(join(folder, "letters", `${item.serial}.html`), await letterPage(item))
  }
  // Last: whoever reads the list finds every letter it names.
  write(join(folder, "archive.json"), JSON.stringify({ items }))
  write(join(folder, "index.html"), await listPage(items))
  return items.length
}

async function readAll(base: string): Promise<ArchiveItem[]> {
  const items: ArchiveItem[] = []
  for (let cursor = ""; ; ) {
    const url = `${base}/api/v1/archive?cursor=${encodeURIComponent(cursor)}`
    const response = await fetch(url).catch(() => undefined)
    if (response === undefined || !response.ok) throw new StoreError(`${url}：没有答复，请检查地址和服务`)
    const page: ArchivePage = JSON.parse(await response.text())
    items.push(...page.items)
    if (page.next === undefined) return items
    cursor = page.next
  }
}

/** Aside and renamed: a web server never hands out half a file. */
function write(path: string, text: string): void {
  writeFileSync(`${path}.part`, text)
  renameSync(`${path}.part`, path)
}

async function listPage(items: readonly ArchiveItem[]): Promise<string> {
  return page(
    "公开来信",
    html`<h1>公开来信</h1><ul>${items.map(
      ({ serial, title, unit, repliedOn }) =>
        html`<li><a href="letters/${serial}.html">${title}</a> ${unit} ${repliedOn}</li>`,
    )}</ul>`,
  )
}

async function letterPage(item: ArchiveItem): Promise<string> {
  return page(
    item.title,
    html`<p><a href="../index.html">公开来信</a></p><h1>${item.title}</h1><p>${item.serial}，${item.receivedOn}来信</p>
${paragraphs(item.question)}<h2>${item.unit}答复（${item.repliedOn}）</h2>${paragraphs(item.answer)}`,
  )
}

function paragraphs(text: string) {
  return text.split("\n").map((line) => html`<p>${line}</p>`)
}

async function page(title: string, content: unknown): Promise<string> {
  return String(
    await html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body><main>${content}</main></body></html>`,
  )
}
