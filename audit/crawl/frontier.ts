import type { Visit } from "./crawl-state.ts"
import { isSameSite } from "./fetch-page.ts"

export interface Step {
  readonly url: string
  readonly from: string
  readonly depth: number
}

/** The addresses of one site still to be asked for, breadth first, each once. */
export class Frontier {
  readonly #queue: Step[]
  readonly #known: Set<string>
  readonly #host: string
  readonly #limits: { readonly depth: number; readonly maxPages: number }

  constructor(start: string, limits: { readonly depth: number; readonly maxPages: number }) {
    this.#queue = [{ url: start, from: "", depth: 0 }]
    this.#known = new Set([start])
    this.#host = new URL(start).host
    this.#limits = limits
  }

  next(): Step | undefined {
    return this.#queue.shift()
  }

  /** False when a redirect led to a page that is known already. */
  isNews({ landed }: Visit): boolean {
    if (landed === undefined) return true
    const isNew = !this.#known.has(landed)
    this.#known.add(landed)
    return isNew
  }

  follow({ links, url: from, depth }: Visit): void {
    if (depth >= this.#limits.depth) return
    for (const url of links) {
      if (this.#known.has(url) || !isSameSite(new URL(url).host, this.#host)) continue
      // The bound keeps a calendar that links to every day for ever from filling the memory.
      if (this.#known.size > this.#limits.maxPages * 20) return
      this.#known.add(url)
      this.#queue.push({ url, from, depth: depth + 1 })
    }
  }
}
