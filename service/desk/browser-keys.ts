/**
 * The desk without a mouse. Sent to the browser as its own source, so it uses nothing from outside itself. Single
 * letters can be switched off (WCAG 2.1.4) and never act while somebody types.
 */
export function useKeys(): void {
  const panel = document.querySelector<HTMLElement>("[data-keys]")
  const choice = panel?.querySelector<HTMLInputElement>("input")
  if (!panel || !choice) return
  panel.hidden = false
  const name = "civic-desk-keys"
  choice.checked = localStorage.getItem(name) !== "off"
  choice.addEventListener("change", () => localStorage.setItem(name, choice.checked ? "on" : "off"))

  const open = (path: string) => location.assign(path)
  const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus()
  const acts: Readonly<Record<string, () => void>> = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => focus("#q"),
    a: () =>
      focus(
        "#acts ~ form input:not([type=hidden]), #acts ~ form select, #acts ~ form textarea, #acts ~ form button",
      ),
    d: () => focus("#draft-text, #copy-question"),
    n: () => document.querySelector<HTMLAnchorElement>("[data-next]")?.click(),
    l: () => open("/desk"),
    "?": () => {
      const details = panel.closest("details")
      if (details) details.open = true
      panel.querySelector("input")?.focus()
    },
  }

  addEventListener("keydown", (event) => {
    const { target } = event
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter" && target instanceof HTMLTextAreaElement)
      return target.form?.requestSubmit()
    const typing =
      target instanceof HTMLElement && target.matches("input:not([type=checkbox]), select, textarea")
    if (typing || !choice.checked || event.ctrlKey || event.metaKey || event.altKey) return
    const act = acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  })

  /** Along the letters of the list. */
  function step(by: number): void {
    const links = [...document.querySelectorAll<HTMLElement>(".letters a")]
    const here = document.activeElement
    const at = here instanceof HTMLElement ? links.indexOf(here) : -1
    const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by
    links[Math.min(links.length - 1, Math.max(0, next))]?.focus()
  }
}
