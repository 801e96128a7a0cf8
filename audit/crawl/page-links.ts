import type { PageReading } from "../../rules/index.ts"
import { pageAddress } from "./addresses.ts"

/** A page with more links than this is a trap, or a list nobody reads to its end. */
const mostLinks = 10_000

/** The addresses a page links to or shows in frames, each once. */
export function linksOf({ page }: PageReading): string[] {
  const links = new Set<string>()
  for (const { kind, url } of page.resources) if (kind === "frame") add(links, url)
  for (const { url } of page.links) {
    if (links.size >= mostLinks) break
    add(links, url)
  }
  return [...links]
}

function add(links: Set<string>, url: string | undefined): void {
  const target = url === undefined ? undefined : pageAddress(url)
  if (target !== undefined) links.add(target.href)
}
