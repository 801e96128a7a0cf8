import type { Page } from "@playwright/test"
import jsQR from "jsqr"
import { PNG } from "pngjs"
import type { TwoHosts } from "./two-hosts.ts"

/** What the pages of a portal say of themselves in their head. */
export const metas = `<meta name="ArticleTitle" content="关于“一件事”&amp;改革的通知"><meta name="Description" content="办事指南"><meta name="ContentSource" content="云川市政务服务局"><meta name="PubDate" content="2026-03-02 10:00"><meta name="Image" content="/img/1.png">`

/** Opens a page with an element in it; `path` with query and fragment, if any. */
export function sharePages(hosts: () => TwoHosts) {
  return async (page: Page, element: string, path = "/share.html", head = metas): Promise<void> => {
    const body = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>网页标题</title>${head}<script src="${hosts().files}/civicbridge.js"></script></head><body><h1>通知</h1>${element}</body></html>`
    await page.goto(hosts().page(path.replace(/[?#].*/, ""), { body }) + path.replace(/^[^?#]*/, ""))
  }
}

/** The parameters a share link hands over. */
export async function handedOver(page: Page, name: string): Promise<URL> {
  const href = await page.getByRole("link", { name, exact: name.includes(" ") }).getAttribute("href")
  return new URL(href ?? "")
}

/** What a camera sees in a picture. */
export async function scan(picture: Buffer): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(picture)
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data
}
