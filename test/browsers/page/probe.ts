/** Runs last in a host page: asks every element for what it owes, tells the server, and goes to the next page. */
import { type Findings, pause } from "./look.ts"
import { probes } from "./probes.ts"

const { civicWatch: watch } = window
const tolerance = 1

async function judge(): Promise<Readonly<Record<string, Findings>>> {
  const findings: Record<string, Findings> = {}
  for (const name of Object.keys(probes)) {
    const found: Findings = { passed: [], failed: [] }
    findings[name] = found
    const said = watch.faults.length
    try {
      await probes[name]?.((demand, holds, seen) => {
        if (holds) found.passed.push(demand)
        else found.failed.push(`${demand}: ${String(seen)}`)
      })
    } catch (error) {
      // Only Chromium's stack begins with the message.
      found.failed.push(error instanceof Error ? `${error} ${error.stack}`.slice(0, 500) : String(error))
    }
    found.failed.push(...watch.faults.slice(said))
  }
  return findings
}

/** Everything of ours must be there before shifts are counted; the probes' own clicks come later. */
async function settle(): Promise<Findings> {
  const found: Findings = { passed: [], failed: [] }
  const patience = Date.now() + 9000
  while (!allThere() && Date.now() < patience) await pause(60)
  await pause(300)
  const { shift } = watch
  if (shift !== undefined)
    (shift < 0.001 ? found.passed : found.failed).push(`layout shift ${shift} ${watch.moved.join("; ")}`)
  document.querySelectorAll<HTMLElement>("[data-mark]").forEach((mark) => {
    const name = mark.dataset["mark"] ?? ""
    const moved = mark.getBoundingClientRect().top + scrollY - (watch.stood[name] ?? 0)
    const list = Math.abs(moved) <= tolerance ? found.passed : found.failed
    list.push(`what follows ${name} moved by ${Math.round(moved)} px`)
  })
  return found
}

function allThere(): boolean {
  return ["civic-share-buttons", "civic-interpretation-panel", "civic-mayor-mailbox"].every((tag) => {
    const root = document.querySelector(tag)?.shadowRoot
    return Boolean(root?.querySelector("button"))
  })
}

async function main(): Promise<void> {
  const before = words()
  const shift = await settle()
  const early = watch.faults.slice()
  const elements = await judge()
  const host: Findings = { passed: [], failed: early }
  const works = window.civicHostWorks()
  ;(works === "" ? host.passed : host.failed).push(`the page's own scripts: ${works || "work"}`)
  const same = words() === before && before === window.civicHostText
  ;(same ? host.passed : host.failed).push(`the page's words ${same ? "stay" : `became ${words()}`}`)
  report({
    agent: navigator.userAgent,
    mode: document.compatMode,
    charset: document.characterSet,
    elements: { ...elements, shift, host },
  })
}

function words(): string {
  return (document.getElementById("host")?.textContent ?? "").replace(/\s+/g, "")
}

/** The server answers with the next page, so that one browser walks through all of them. */
function report(result: unknown): void {
  const request = new XMLHttpRequest()
  request.open("POST", `/result${location.search}`)
  request.onload = () => {
    if (request.responseText) location.href = request.responseText
  }
  request.send(watch.toJson(result))
}

addEventListener("load", () => {
  main().catch((error) => report({ agent: navigator.userAgent, elements: {}, broken: String(error) }))
})

declare global {
  interface Window {
    /** What the host's own scripts cannot do any more; empty when all is well. */
    civicHostWorks(): string
    civicHostText: string
  }
}
