/**
 * Hook of the accessibility toolbar: runs synchronously when the loader does, before the page is painted, so that
 * stored preferences do not flash in. The toolbar wrote down what to set; nothing here knows what it means. True when
 * there was something.
 */
export function applyEarlyPreferences(base: string): boolean {
  const root = document.documentElement
  try {
    const { attributes, css } = JSON.parse(localStorage["civicbridge:toolbar"])
    Object.keys(attributes).forEach((name) => {
      if (!name.indexOf("data-civic-")) root.setAttribute(name, attributes[name])
    })
    const link = document.createElement("link")
    link.id = "civic-effects"
    link.rel = "stylesheet"
    link.setAttribute("blocking", "render")
    link.href = base + /^[\w.-]+$/.exec(css)
    root.appendChild(link)
    return true
  } catch {
    // Nothing stored, or storage switched off: the page simply looks as its makers meant it.
    return false
  }
}
