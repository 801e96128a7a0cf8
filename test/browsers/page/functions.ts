/** Runs last in a page of the functions: tries one after the other, tells the server, and goes to the next page. */
import { listening } from "./functions-listening.ts"
import { manners } from "./functions-manners.ts"
import { seeing } from "./functions-seeing.ts"
import { sizing } from "./functions-sizing.ts"
import type { Check, Findings } from "./look.ts"

const { civicBegun: begun } = window

async function judge(): Promise<Record<string, Findings>> {
  const results: Record<string, Findings> = {}
  const all = Object.assign({}, sizing, seeing, listening, manners)
  for (const name of Object.keys(all)) {
    const found: Findings = { passed: [], failed: [] }
    results[name] = found
    const said = begun.faults.length
    const check: Check = (demand, holds, seen) => {
      if (holds) found.passed.push(demand)
      else found.failed.push(`${demand}: ${String(seen)}`)
    }
    try {
      await all[name]?.(check)
    } catch (error) {
      found.failed.push(error instanceof Error ? String(error.stack).slice(0, 300) : String(error))
    }
    for (const fault of begun.faults.slice(said)) found.failed.push(fault)
  }
  return results
}

function report(result: unknown): void {
  const request = new XMLHttpRequest()
  request.open("POST", `/result${location.search}`)
  request.onload = () => {
    if (request.responseText) location.href = request.responseText
  }
  request.send(begun.toJson(result))
}

addEventListener("load", () => {
  judge().then(
    (elements) => report({ agent: navigator.userAgent, elements }),
    (error) => report({ agent: navigator.userAgent, elements: {}, broken: String(error) }),
  )
})
