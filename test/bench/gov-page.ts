import { officialParagraphs } from "./official-text.ts"

const image =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

/**
 * A page of a government website with exactly so many elements: header, navigation, an article with links, pictures,
 * tables and lists, footer. About one element in ten is at fault.
 */
export function govPage(elements: number): string {
  const paragraphs = officialParagraphs(elements * 40, 7)
  const parts: string[] = []
  let count = fixed
  for (let at = 0; count < elements; at++) {
    const part = partAt(at, paragraphs[at % paragraphs.length] ?? "", elements - count)
    parts.push(part.html)
    count += part.elements
  }
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>云川市人民政府关于做好当前工作的通知_云川市人民政府</title><meta name="SiteName" content="云川市人民政府"><meta name="ArticleTitle" content="关于做好当前工作的通知"></head><body><header><nav><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/fw/">政务服务</a></nav></header><main><h1>关于做好当前工作的通知</h1><p>来源：云川市人民政府办公室 发布时间：2026-03-18</p><div class="article-content" id="zoom">${parts.join("\n")}</div></main><label>留言 <textarea></textarea></label><footer><p>主办：云川市人民政府 政府网站标识码：3699000001</p></footer></body></html>`
}

/** html, head, meta × 3, title, body, header, nav, a × 3, main, h1, p, div, label, textarea, footer, p. */
const fixed = 20

interface Part {
  readonly html: string
  readonly elements: number
}

/** Six characters an element or so, as on the portals: most elements are links, cells and lines of lists. */
function partAt(at: number, text: string, left: number): Part {
  const line = (from: number) => text.slice(from, from + 16)
  const kinds: readonly Part[] = [
    { html: `<p>${text.slice(0, 120)}</p>`, elements: 1 },
    { html: `<p>${line(0)}<a href="/art/2026/${at}.html">关于${at}号事项</a></p>`, elements: 2 },
    { html: `<p><span>${line(0)}</span><strong>${line(16)}</strong></p>`, elements: 3 },
    { html: `<p><img src="${image}" alt="${at % 40 === 3 ? "" : "现场照片"}"></p>`, elements: 2 },
    { html: `<h${2 + (at % 3)}>第${at}部分</h${2 + (at % 3)}><div></div>`, elements: 2 },
    {
      html: `<ul>${[1, 2, 3, 4].map((one) => `<li><i></i><span>${line(one * 8)}</span></li>`).join("")}</ul>`,
      elements: 13,
    },
    {
      html: `<table><tbody>${[1, 2, 3, 4].map((row) => `<tr><td>${text.slice(row * 4, row * 4 + 6)}</td><td>${at}</td><td>${row}</td></tr>`).join("")}</tbody></table>`,
      elements: 18,
    },
    { html: `<div><p><em></em>${line(3)}</p><p>取得显着成效。</p></div>`, elements: 4 },
  ]
  const part = kinds[at % kinds.length] ?? { html: "<p></p>", elements: 1 }
  return part.elements <= left ? part : { html: `<p>${line(0)}</p>`, elements: 1 }
}
