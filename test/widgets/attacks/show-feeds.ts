/** What the panel made of one feed. */
export interface Shown {
  /** Elements with their attributes, as `a[href]`. */
  readonly parts: readonly string[]
  readonly faults: readonly string[]
}

/** Runs in the page, by itself: shows one feed after the other with everything in it unfolded. */
export async function showFeeds(feeds: readonly object[]): Promise<Shown[]> {
  let hits = 0
  const hit = () => {
    hits += 1
  }
  Object.assign(window, { hit, alert: hit })
  customElements.define(
    "attack-element",
    class extends HTMLElement {
      connectedCallback() {
        hit()
      }
    },
  )
  const results: Shown[] = []
  for (const feed of feeds) results.push(await show(feed))
  return results

  async function show(feed: object): Promise<Shown> {
    const before = hits
    window.fetch = () => Promise.resolve(new Response(JSON.stringify(feed)))
    document.querySelector("civic-interpretation-panel")?.remove()
    const panel = document.createElement("civic-interpretation-panel")
    panel.setAttribute("src", "/attack.json")
    panel.setAttribute("for", "zoom")
    document.body.appendChild(panel)
    const failed: string[] = []
    panel.addEventListener("feed-error", (event) => {
      failed.push(`failed ${event instanceof CustomEvent ? JSON.stringify(event.detail) : ""}`)
    })
    await settled()
    // Printing unfolds every piece.
    dispatchEvent(new Event("beforeprint"))
    const parts = new Set<string>()
    const tabs = panel.shadowRoot?.querySelectorAll<HTMLElement>("[role=tab]") ?? []
    if (tabs.length < 5) failed.push(`only ${tabs.length} tabs`)
    for (const tab of tabs) {
      tab.click()
      await settled()
      look(panel.shadowRoot, parts)
    }
    if (hits > before) failed.push("was executed")
    if (Reflect.get(window, "clobbered") !== undefined) failed.push("clobbered a global")
    return { parts: [...parts], faults: failed }
  }

  function look(root: ShadowRoot | null, parts: Set<string>): void {
    for (const element of root?.querySelectorAll("*") ?? []) {
      parts.add(element.localName)
      for (const { name, value } of element.attributes) {
        parts.add(`${element.localName}[${name}]`)
        const address = /^(?:href|src|poster|data|action)$/.test(name)
        if (
          address &&
          /^(?:javascript|vbscript|data|blob|filesystem):/i.test(value.replace(/[\0-\x20]/g, ""))
        )
          parts.add(`${element.localName}[${name}=${value.slice(0, 40)}]`)
        // What a handler or a link would do on a touch, it does now.
        if (name === "href" && element instanceof HTMLAnchorElement && element.protocol === "javascript:")
          parts.add(`${element.localName} that runs ${value.slice(0, 40)}`)
      }
    }
  }

  function settled(): Promise<void> {
    return new Promise((done) => setTimeout(done, 60))
  }
}
