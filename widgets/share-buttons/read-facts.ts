import { reportOnce } from "../internal/report.ts"
import { cleanUrl } from "./clean-url.ts"
import type { ShareFacts } from "./networks.ts"

/**
 * Reads what a page says about itself: first the meta tags government sites must carry (ArticleTitle, Description,
 * Image, ContentSource, PubDate), then Open Graph, then what every page has.
 */
export function readFacts(page: Document): ShareFacts {
  const metas = readMetas(page)
  const first = (...names: string[]): string => {
    for (const name of names) {
      const value = metas[name]
      if (value) return value
    }
    return ""
  }
  const link = (rel: string): string =>
    absolute(page.querySelector(`link[rel=${rel}]`)?.getAttribute("href") || "", page)
  const title = first("articletitle", "og:title")
  const summary = first("description", "og:description")
  const image = first("image", "og:image")
  const missing = [title ? "" : "ArticleTitle", summary ? "" : "Description", image ? "" : "Image"].filter(
    Boolean,
  )
  if (missing[0]) {
    const names = missing.join("、")
    reportOnce("info", "civic-share-buttons", `网页缺 ${names} 标签，分享时没有相应内容，请在模板中补上。`)
  }
  return {
    url: cleanUrl(link("canonical") || page.location.href),
    short: link("shortlink"),
    title: title || page.title.trim(),
    summary,
    image: absolute(image, page),
    source: first("contentsource", "og:site_name", "sitename"),
    date: first("pubdate", "article:published_time").slice(0, 10),
  }
}

function readMetas(page: Document): Readonly<Record<string, string | undefined>> {
  const metas: Record<string, string> = Object.create(null)
  page.querySelectorAll("meta[content]").forEach((meta) => {
    const name = meta.getAttribute("name") || meta.getAttribute("property") || meta.getAttribute("itemprop")
    const content = meta.getAttribute("content")?.trim()
    if (name && content && !metas[name.toLowerCase()]) metas[name.toLowerCase()] = content
  })
  return metas
}

/** An address resolved against the page; as it is when that cannot be done. */
export function absolute(address: string, page: Document): string {
  if (address === "") return ""
  try {
    return new URL(address, page.baseURI).href
  } catch {
    return address
  }
}
