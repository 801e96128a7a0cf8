/**
 * Shows the panel one feed after the other, each with an attack in every field, and tells what of it came through.
 * What a feed without an attack brings into the panel is the measure of what may be there.
 */
import { toJson } from "../../../widgets/internal/safe-storage.ts"
import { type Attack, type Shown, showFeeds } from "../../widgets/attacks/show-feeds.ts"

interface Kind {
  readonly category: string
  readonly attacks: readonly Attack[]
}

async function main(): Promise<void> {
  const { harmless, kinds }: { harmless: Attack; kinds: readonly Kind[] } = await readFeeds()
  await customElements.whenDefined("civic-interpretation-panel")
  const feeds = kinds.flatMap(({ attacks }) => attacks)
  // The first brings the code of charts and cleaning, which may come late; the second is what a feed looks like.
  const [, baseline, ...shown] = await showFeeds([harmless, harmless, ...feeds])
  const known = new Set(baseline?.parts)
  const elements: Record<string, { passed: string[]; failed: string[] }> = {}
  for (const { category, attacks } of kinds) {
    const found: { passed: string[]; failed: string[] } = { passed: [], failed: [] }
    elements[category] = found
    for (const { text } of attacks) {
      const faults = faultsOf(shown.shift(), known)
      if (faults.length === 0) found.passed.push(text)
      else found.failed.push(`${text.slice(0, 80)}: ${faults.join(", ")}`)
    }
  }
  elements["is executed late"] = { passed: ["none"], failed: shown.flatMap(({ faults }) => faults) }
  elements["reaches another host"] = { passed: ["nobody"], failed: strangersAsked() }
  tell({ agent: navigator.userAgent, elements })
}

function faultsOf(shown: Shown | undefined, known: ReadonlySet<string>): readonly string[] {
  if (!shown) return ["was not shown"]
  return shown.parts
    .filter((part) => !known.has(part))
    .map((part) => `brought in ${part}`)
    .concat(shown.faults)
}

/** Whom the page has asked besides its own host and that of our files. */
function strangersAsked(): string[] {
  const own = [...document.scripts].map(({ src }) => new URL(src, location.href).origin)
  return performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => /^(?:https?|ftp|wss?):/.test(name) && !own.includes(new URL(name).origin))
}

async function readFeeds(): Promise<{ harmless: Attack; kinds: readonly Kind[] }> {
  return (await fetch(location.pathname.replace("attacks", "attacks.json"))).json()
}

function tell(result: object): void {
  const request = new XMLHttpRequest()
  request.open("POST", `/result${location.search}`)
  request.onload = () => {
    if (request.responseText) location.href = request.responseText
  }
  request.send(toJson(result))
}

addEventListener("load", () => {
  main().catch((error) =>
    tell({ agent: navigator.userAgent, elements: {}, broken: `${error} ${error.stack}`.slice(0, 500) }),
  )
})
