import { useKeys } from "./browser-keys.ts"
import { checkWhileTyping } from "./browser-live-check.ts"

/**
 * What the desk adds where scripts run; everything works without it. The function is sent as its own source, so it
 * uses nothing from outside itself.
 */
function enhance(): void {
  // A draft that is left behind unsaved is lost work.
  let unsaved = false
  for (const area of document.querySelectorAll("textarea")) {
    const count = document.createElement("p")
    count.className = "hint"
    const show = () => {
      count.textContent = `已写 ${area.value.length} 字`
    }
    area.addEventListener("input", () => {
      unsaved = true
      show()
    })
    show()
    area.after(count)
  }
  addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault()
  })

  // A second press sends nothing: the first answer is on its way.
  for (const form of document.querySelectorAll("form")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset["sent"] === "yes") event.preventDefault()
      form.dataset["sent"] = "yes"
      unsaved = false
      setTimeout(() => {
        delete form.dataset["sent"]
      }, 3000)
    })
  }
  for (const select of document.querySelectorAll<HTMLSelectElement>("form.filters select")) {
    select.addEventListener("change", () => select.form?.requestSubmit())
  }

  // Taller than the window, the acts go up with the page until their end is in sight, and only then stay.
  const acts = document.querySelector<HTMLElement>(".columns > aside")
  if (acts !== null && "ResizeObserver" in window) {
    const place = () =>
      acts.style.setProperty("--aside-top", `${Math.min(16, innerHeight - acts.offsetHeight - 16)}px`)
    new ResizeObserver(place).observe(acts)
    addEventListener("resize", place)
  }

  const banner = document.querySelector<HTMLElement>("[data-newest]")
  if (banner !== null) setInterval(() => void askForNews(banner), 20_000)

  async function askForNews(place: HTMLElement): Promise<void> {
    if (document.hidden) return
    const answer = await fetch("/desk/api/changes", { headers: { accept: "application/json" } }).catch(
      () => undefined,
    )
    if (answer === undefined || !answer.ok) return
    const { newest } = await answer.json()
    if (newest !== place.dataset["newest"]) place.hidden = false
  }
}

export const deskScript = [enhance, checkWhileTyping, useKeys]
  .map((part) => `(${part.toString()})();`)
  .join("\n")
