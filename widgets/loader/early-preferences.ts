/**
 * Hook of the accessibility toolbar: runs synchronously when the loader does, before the page is painted, so that
 * stored preferences do not flash in. The toolbar wrote down what to set; nothing here knows what it means. Returns
 * what was stored. On most visits that is nothing, and to find out so by an exception costs more than the whole loader.
 */
export function applyEarlyPreferences(base: string): string | undefined {
  try {
    const stored = localStorage["civicbridge:toolbar"]
    if (stored) {
      const root = document.documentElement
      const { attributes, css } = JSON.parse(stored)
      Object.keys(attributes).forEach((name) => {
        root.setAttribute("data-civic-" + name, attributes[name])
      })
      const link = document.createElement("link")
      link.id = "civic-effects"
      link.rel = "stylesheet"
      link.href = base + /^[\w.-]+$/.exec(css)
      if (link.blocking) link.blocking = "render"
      // Browsers that do not know `blocking` wait for no sheet but one that the parser has met.
      else if (document.readyState === "loading") document.write(link.outerHTML)
      if (!document.getElementById(link.id)) root.appendChild(link)
    }
    return stored
  } catch {
    // Storage switched off or spoilt: the page simply looks as its makers meant it.
  }
}
