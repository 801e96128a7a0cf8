import type { BrowserKind } from "./browsers.ts"
import type { Started } from "./processes.ts"

export interface Findings {
  /** How many demands held. */
  readonly passed: number
  readonly failed: readonly string[]
}

/** What one page found out in one browser. */
export interface Walked {
  readonly agent: string
  readonly elements: Readonly<Record<string, Findings>>
  /** Why there is no finding. */
  readonly broken?: string
}

interface Page {
  readonly name: string
}

/** Serves the pages of a walk and hears what they found out. */
export interface WalkedPortal {
  pageFor(page: Page): string
  /** Called with what a page found out; answers with the address of the next page, or nothing. */
  onResult(listen: (pageName: string, result: unknown) => string): void
}

const usualPatience = 60_000

/**
 * Leads one browser through the pages; one that hangs or dies is ended and started anew, and the page it hung on is
 * tried once more, because the oldest browsers sometimes hang while they start.
 */
export async function walk(
  kind: BrowserKind,
  portal: WalkedPortal,
  pages: readonly Page[],
  patience = usualPatience,
): Promise<Record<string, Walked>> {
  const found: Record<string, Walked> = {}
  const tried = new Set<string>()
  for (;;) {
    const rest = pages.filter(({ name }) => !(name in found))
    const [first] = rest
    if (!first) return found
    Object.assign(found, await walkOnce(kind, portal, rest, patience))
    const stuck = rest.find(({ name }) => !(name in found))
    if (!stuck) continue
    if (tried.has(stuck.name)) {
      found[stuck.name] = {
        agent: "",
        elements: {},
        broken: `ended or did not answer within ${patience / 1000} s, twice`,
      }
    }
    tried.add(stuck.name)
  }
}

async function walkOnce(
  kind: BrowserKind,
  portal: WalkedPortal,
  pages: readonly Page[],
  patience: number,
): Promise<Record<string, Walked>> {
  const found: Record<string, Walked> = {}
  let browser: Started | undefined
  let timer: NodeJS.Timeout | undefined
  try {
    await new Promise<void>((done, failed) => {
      const wait = (): void => {
        clearTimeout(timer)
        timer = setTimeout(done, patience)
      }
      portal.onResult((name, result) => {
        found[name] = readWalked(result)
        wait()
        const next = pages.find((page) => !(page.name in found))
        if (!next) done()
        return next ? portal.pageFor(next) : ""
      })
      const [first] = pages
      if (!first) return done()
      wait()
      kind.open(portal.pageFor(first)).then((started) => {
        browser = started
        // One that has died will not answer any more.
        started.exited.then(done)
      }, failed)
    })
  } finally {
    clearTimeout(timer)
    await browser?.end()
  }
  return found
}

function readWalked(json: unknown): Walked {
  const { agent, elements, broken } = Object(json)
  const counted = Object.entries(Object(elements)).map(([name, findings]) => {
    const { passed, failed } = Object(findings)
    return [name, { passed: passed.length, failed }]
  })
  return {
    agent: String(agent),
    elements: Object.fromEntries(counted),
    ...(broken ? { broken: String(broken) } : {}),
  }
}
