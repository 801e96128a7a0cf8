/**
 * Hook of the accessibility toolbar: runs synchronously when the loader does, before the page is painted, so that
 * stored preferences do not flash in. The toolbar wrote down what to set; nothing here knows what it means.
 */
export function applyEarlyPreferences(): void {
  const root = document.documentElement
  try {
    const script = document.currentScript
    const { v, attributes, css } = JSON.parse(localStorage.getItem("civicbridge:toolbar") || "{}")
    if (v !== 1 || !/^[\w.-]+\.css$/.test(css) || !(script instanceof HTMLScriptElement)) return
    Object.keys(attributes).forEach((name) => {
      if (name.indexOf("data-civic-") === 0) root.setAttribute(name, attributes[name])
    })
    const link = document.createElement("link")
    link.id = "civic-effects"
    link.rel = "stylesheet"
    link.setAttribute("blocking", "render")
    link.href = script.src.replace(/[^/]*$/, "") + css
    root.appendChild(link)
  } catch {
    // Storage switched off or spoilt: the page simply looks as its makers meant it.
  }
}
