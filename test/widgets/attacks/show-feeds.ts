/** What the panel made of one feed. */
export interface Shown {
  /** Elements with their attributes, as `a[href]`. */
  readonly parts: readonly string[]
  readonly faults: readonly string[]
}

/** A feed and the attack that stands in its fields. */
export interface Attack {
  readonly text: string
  readonly feed: object
}

/** Runs in the page, by itself: shows one feed after the other with everything in it unfolded. */
export async function showFeeds(attacks: readonly Attack[]): Promise<Shown[]> {
  let hits = 0
  const hit = () => {
    hits += 1
  }
  Object.assign(window, { hit, alert: hit, confirm: hit, prompt: hit, eval: hit, open: hit })
  document.write = hit
  customElements.define(
    "attack-element",
    class extends HTMLElement {
      connectedCallback() {
        hit()
      }
    },
  )
  const results: Shown[] = []
  for (const attack of attacks) results.push(await show(attack))
  // A picture that fails to load calls its handler late.
  const before = hits
  await settled(500)
  if (hits > before) results.push({ parts: [], faults: ["one of the last was executed late"] })
  return results

  async function show({ text, feed }: Attack): Promise<Shown> {
    const before = hits
    const names = namesIn(text)
    const taken = names.map(ownerOf)
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
    const tabs = await tabsOf(panel)
    // Printing unfolds every piece.
    dispatchEvent(new Event("beforeprint"))
    const parts = new Set<string>()
    if (tabs.length < 5) failed.push(`only ${tabs.length} tabs`)
    for (const tab of tabs) {
      tab.click()
      await settled()
      look(panel.shadowRoot, parts)
    }
    if (hits > before) failed.push("was executed")
    names.forEach((name, index) => {
      if (ownerOf(name) !== taken[index]) failed.push(`took the name ${name}`)
    })
    return { parts: [...parts], faults: failed }
  }

  async function tabsOf(panel: HTMLElement): Promise<readonly HTMLElement[]> {
    for (let tries = 0; ; tries += 1) {
      await settled()
      const tabs = panel.shadowRoot?.querySelectorAll<HTMLElement>("[role=tab]") ?? []
      if (tabs.length > 0 || tries === 100) return [...tabs]
    }
  }

  /** The names that an attack tries to take, and those that any tries. */
  function namesIn(text: string): string[] {
    const names = ["clobbered", "body", "cookie", "CivicBridge"]
    // By replace: Chromium 72 has no matchAll.
    text.replace(/\b(?:id|name)\s*=\s*["'`]?([\w-]+)/gi, (whole, name) => {
      names.push(name)
      return whole
    })
    return names
  }

  /** Who answers to a name, as far as that can be told by comparing. */
  function ownerOf(name: string): string {
    return [window, document]
      .map((owner) => Reflect.get(owner, name))
      .map((held) => (held instanceof Element ? `${held.localName}#${held.id}` : typeof held))
      .join()
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

  function settled(milliseconds = 25): Promise<void> {
    return new Promise((done) => setTimeout(done, milliseconds))
  }
}
