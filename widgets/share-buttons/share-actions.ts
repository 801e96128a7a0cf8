/** What the buttons do that are no links; loaded with the first touch of the bar. */
import { copyText } from "../internal/copy-text.ts"
import type { Language } from "../internal/language.ts"
import { actionWords } from "./action-strings.ts"
import type { NetworkName, ShareFacts } from "./networks.ts"

/** The bar, as far as its actions need it. */
export interface ShareHost {
  readonly language: Language
  /** Shows a sentence for a moment and says it to screen readers. */
  tell(sentence: string): void
  finish(network: NetworkName): void
  fail(network: NetworkName, reason: string): void
}

export async function act(host: ShareHost, network: NetworkName, facts: ShareFacts): Promise<void> {
  if (network === "print") {
    print()
    host.finish(network)
  } else if (network === "system") await shareBySystem(host, facts)
  else await copy(host, network, network === "cite" ? citation(host, facts) : facts.short || facts.url)
}

/** What officials paste into documents: title, publisher, date, address. */
function citation(host: ShareHost, { title, source, date, url }: ShareFacts): string {
  const text = actionWords[host.language]
  return [title, source && text.source + source, date && text.date + date, url].filter(Boolean).join("\n")
}

async function copy(host: ShareHost, network: NetworkName, what: string): Promise<void> {
  const { copied, copyFailed } = actionWords[host.language]
  const done = await copyText(what)
  host.tell(done ? copied : copyFailed)
  if (done) host.finish(network)
  else host.fail(network, "copy-refused")
}

async function shareBySystem(host: ShareHost, { title, summary, url, short }: ShareFacts): Promise<void> {
  try {
    await navigator.share({ title, text: summary, url: short || url })
    host.finish("system")
  } catch (error) {
    // The person closed the system's sheet: nothing went wrong.
    if (error instanceof DOMException && error.name === "AbortError") return
    host.tell(actionWords[host.language].shareFailed)
    host.fail("system", String(error))
  }
}
