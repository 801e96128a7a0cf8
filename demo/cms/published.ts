import { html } from "hono/html"
import type { Html } from "../portal/age.ts"
import { columns } from "../portal/content.ts"
import { cmsPage } from "./frame.ts"

export interface Published {
  readonly title: string
  readonly column: string
  readonly source: string
  readonly body: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** More than a demonstration needs; older ones are forgotten. */
const most = 20
const longest = 200_000

/** What was published since the demo was started, newest first. Nothing is written to the disk. */
export function createShelf() {
  const items: Published[] = []
  return {
    items: (): readonly Published[] => items,
    add(form: Readonly<Record<string, unknown>>, at: number): void {
      const read = (name: string) => {
        const value = form[name]
        return typeof value === "string" ? value.slice(0, longest) : ""
      }
      const body = [read("body"), read("attachment"), read("summary"), read("note")]
        .filter((part) => part !== "")
        .join("\n\n")
      items.unshift({ title: read("title"), column: read("column"), source: read("source"), body, at })
      items.length = Math.min(items.length, most)
    },
  }
}

/** Shown as text: the demo does not put HTML from outside on its pages. */
export function publishedPage(items: readonly Published[]): Html {
  return cmsPage(
    "/cms/published",
    "已发布",
    html`<link rel="stylesheet" href="/static/cms.css">`,
    html`<p class="lead">这里列出本次启动以来发布的信息，停止演示后不保留。内容按文字显示，不会作为网页执行。</p>
${items.length === 0 ? html`<p class="sheet">还没有发布。到<a href="/cms/">编辑信息</a>写一篇，点“发布”。</p>` : items.map(published)}`,
  )
}

function published({ title, column, source, body, at }: Published): Html {
  const name = Object.entries(columns).find(([id]) => id === column)?.[1].name ?? column
  return html`<article class="sheet"><h2>${title || "（无标题）"}</h2>
<p class="facts">栏目：${name}　来源：${source}　发布时间：${beijing(at)}</p>
<p class="preview">${textOf(body) || "（无正文）"}</p>
<details><summary>查看源码</summary><pre>${body}</pre></details></article>`
}

/** A rough reading for the preview; what is left is escaped like any text. */
function textOf(body: string): string {
  const lines = body.replace(/<\/(?:p|div|li|h[1-6]|tr)>|<br[^<>]{0,20}>/gi, "\n").replace(/<[^<>]*>/g, "")
  return lines
    .replace(/&nbsp;/g, " ")
    .replace(/\n{2,}/g, "\n")
    .trim()
}

function beijing(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ")
}
