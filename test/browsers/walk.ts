import type { BrowserKind } from "./browsers.ts"
import type { Host } from "./hosts.ts"
import type { BrowserPortal } from "./portal.ts"
import type { Started } from "./processes.ts"

export interface Findings {
  readonly passed: readonly string[]
  readonly failed: readonly string[]
}

/** What one page found out in one browser. */
export interface Walked {
  readonly agent: string
  readonly elements: Readonly<Record<string, Findings>>
  /** Why there is no finding. */
  readonly broken?: string
}

const patience = 90_000

/** Leads one browser through the host pages; one that hangs or dies is ended and started anew at the next page. */
export async function walk(
  kind: BrowserKind,
  portal: BrowserPortal,
  hosts: readonly Host[],
): Promise<Record<string, Walked>> {
  const found: Record<string, Walked> = {}
  let rest = hosts
  while (rest[0]) {
    const [first] = rest
    const results = await walkOnce(kind, portal, rest)
    Object.assign(found, results)
    const missed = rest.filter(({ name }) => !(name in found))
    const stuck = missed[0]
    if (stuck)
      found[stuck.name] = { agent: "", elements: {}, broken: `no answer within ${patience / 1000} s` }
    rest = missed.slice(1)
    if (first === undefined) break
  }
  return found
}

async function walkOnce(
  kind: BrowserKind,
  portal: BrowserPortal,
  hosts: readonly Host[],
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
        const next = hosts.find((host) => !(host.name in found))
        if (!next) done()
        return next ? portal.pageFor(next) : ""
      })
      const [first] = hosts
      if (!first) return done()
      wait()
      kind.open(portal.pageFor(first)).then((started) => {
        browser = started
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
  return { agent: String(agent), elements: Object(elements), ...(broken ? { broken: String(broken) } : {}) }
}
