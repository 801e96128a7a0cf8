import { addressKind } from "./addresses.ts"
import type { Visit } from "./crawl-state.ts"
import { isSameSite } from "./fetch-page.ts"

export interface Step {
  readonly url: string
  readonly from: string
  readonly depth: number
}

export interface FrontierLimits {
  readonly depth: number
  readonly maxPages: number
  /** Links to other sites and to files that are asked whether they are there. */
  readonly links: number
  readonly attachments: number
}

/** The addresses of one site still to be asked for, breadth first, each once. */
export class Frontier {
  readonly #pages: (Step | undefined)[] = []
  readonly #attachments: Step[] = []
  readonly #checks: Step[] = []
  readonly #known = new Set<string>()
  readonly #outside = new Set<string>()
  readonly #queries = new Map<string, number>()
  readonly #host: string
  readonly #limits: FrontierLimits
  #at = 0

  constructor(start: string, limits: FrontierLimits) {
    this.#pages.push({ url: start, from: "", depth: 0 })
    this.#known.add(start)
    this.#host = new URL(start).host
    this.#limits = limits
  }

  nextPage(): Step | undefined {
    const step = this.#pages[this.#at]
    if (step === undefined) return undefined
    // What was given away need not be kept.
    this.#pages[this.#at++] = undefined
    return step
  }

  /** Pages that were found and not asked for. */
  get pagesLeft(): number {
    return this.#pages.length - this.#at
  }

  get attachments(): readonly Step[] {
    return this.#attachments
  }

  get checks(): readonly Step[] {
    return this.#checks
  }

  /** Addresses found beyond the limits: nobody may take them for checked. */
  readonly unasked = { attachments: 0, links: 0 }

  /** False when a redirect led to a page that is known already. */
  isNews({ landed }: Visit): boolean {
    if (landed === undefined) return true
    const isNew = !this.#known.has(landed)
    this.#known.add(landed)
    return isNew
  }

  follow({ links, url: from, depth }: Visit): void {
    for (const url of links) this.#meet(url, from, depth + 1)
  }

  #meet(url: string, from: string, depth: number): void {
    if (this.#known.has(url) || this.#outside.has(url)) return
    const target = new URL(url)
    const isOurs = isSameSite(target.host, this.#host)
    const kind = isOurs ? addressKind(target) : "file"
    const step = { url, from, depth }
    if (kind === "page") this.#meetPage(step, target)
    else if (kind === "attachment") this.#note(step, this.#attachments, "attachments")
    else this.#note(step, this.#checks, "links")
  }

  #meetPage(step: Step, target: URL): void {
    const { depth, maxPages } = this.#limits
    if (step.depth > depth) return
    // The bound keeps a calendar that links to every day for ever from filling the memory.
    if (this.#known.size > maxPages * 20) return
    if (target.search !== "") {
      const met = (this.#queries.get(target.pathname) ?? 0) + 1
      this.#queries.set(target.pathname, met)
      // One program with ever new parameters may take half of the visit, not all of it.
      if (met > Math.max(20, maxPages / 2)) return
    }
    this.#known.add(step.url)
    this.#pages.push(step)
  }

  #note(step: Step, list: Step[], name: "attachments" | "links"): void {
    if (this.#outside.size > mostOutside) return
    this.#outside.add(step.url)
    if (list.length < this.#limits[name]) list.push(step)
    else this.unasked[name]++
  }
}

/** Addresses beyond the site that are remembered, so that none is asked for twice. */
const mostOutside = 100_000
