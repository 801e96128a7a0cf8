import type { Feed } from "./feed-types.ts"

type Tools = typeof import("./feed-tools.ts")

/** The feed and the code that only feeds need come together. */
export async function fetchFeed(address: string): Promise<readonly [Feed, Tools]> {
  const [json, tools] = await Promise.all([fetchJson(address), import("./feed-tools.ts")])
  return [tools.parseFeed(json), tools]
}

/** Rejects with a reason a webmaster can act on. */
async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address, { credentials: "same-origin" })
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`)
  return response.json()
}

/** The links in an element, or those a selector finds in the page, as a feed. */
export async function feedOfLinks(host: Element, selector: string): Promise<Feed> {
  const { linksToFeed } = await import("./links-to-feed.ts")
  const found = selector ? document.querySelectorAll(selector) : host.querySelectorAll("a")
  const links: HTMLAnchorElement[] = []
  found.forEach((link) => {
    if (link instanceof HTMLAnchorElement) links.push(link)
  })
  return linksToFeed(links, document)
}

/** The part of the page that holds the policy: named by id or selector, else where portals usually put it. */
export function policyText(name: string): Element | null {
  if (name === "") return document.querySelector("#zoom,.TRS_Editor,.article-content,article,main")
  return document.getElementById(name.replace(/^#/, "")) ?? queryOrNull(name)
}

function queryOrNull(selector: string): Element | null {
  try {
    return document.querySelector(selector)
  } catch {
    return null
  }
}
