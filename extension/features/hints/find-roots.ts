/** Shadow roots under a node, open and closed, at any depth. */
export function* shadowRootsUnder(node: Document | ShadowRoot | Element): Generator<ShadowRoot> {
  for (const host of node.querySelectorAll("*")) {
    if (!mayHost(host)) continue
    const root = shadowRootOf(host)
    if (root === undefined) continue
    yield root
    yield* shadowRootsUnder(root)
  }
}

/** Also a closed one: Chromium has a function for it, Firefox a property that only extensions see. */
export function shadowRootOf(host: Element): ShadowRoot | undefined {
  if (!isHtml(host)) return undefined
  if ("openOrClosedShadowRoot" in host) return rootOrNone(host.openOrClosedShadowRoot)
  return rootOrNone(chrome.dom.openOrClosedShadowRoot(host))
}

function rootOrNone(root: unknown): ShadowRoot | undefined {
  return root instanceof ShadowRoot ? root : undefined
}

const hosts = new Set("article aside blockquote body div footer header main nav p section span".split(" "))

function mayHost(element: Element): boolean {
  return element.localName.includes("-") || hosts.has(element.localName)
}

function isHtml(element: Element): element is HTMLElement {
  return element.namespaceURI === "http://www.w3.org/1999/xhtml"
}
