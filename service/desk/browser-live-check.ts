import type { LiveFinding } from "./live-check-routes.ts"

/**
 * Rules beside the text while it is written. Sent to the browser as its own source, so it uses nothing from outside
 * itself. Without it the same findings appear when the text is saved.
 */
export function checkWhileTyping(): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-check]")) watch(place)

  function watch(place: HTMLElement): void {
    const form = place.closest("section")?.querySelector<HTMLFormElement>("form[data-checked]")
    if (!form) return
    let timer = 0
    let asked = 0
    form.addEventListener("input", () => {
      clearTimeout(timer)
      timer = window.setTimeout(async () => {
        const turn = ++asked
        const fields = new URLSearchParams()
        for (const [name, value] of new FormData(form)) fields.append(name, String(value))
        const answer = await fetch(place.dataset["check"] ?? "", { method: "POST", body: fields }).catch(
          () => undefined,
        )
        // A later answer is about a later text.
        if (turn === asked && answer?.ok) show(place, form, (await answer.json()).findings)
      }, 500)
    })
  }

  function show(place: HTMLElement, form: HTMLFormElement, findings: readonly LiveFinding[]): void {
    const musts = findings.filter(({ tone }) => tone === "must").length
    const title = make("p", findings.length === 0 ? "tag good" : "found")
    title.textContent =
      findings.length === 0 ? "检查：没有发现问题" : `检查：${findings.length}处提示，其中${musts}处必须处理`
    const list = make("ul", "findings")
    for (const finding of findings) list.append(item(form, finding))
    // Only the count is read out; the list stands beside it for who wants to know more.
    const said = place.querySelector("[role=status]")
    if (said !== null && said.textContent !== title.textContent) said.textContent = title.textContent
    place.querySelector(".findings-now")?.replaceChildren(title, ...(findings.length > 0 ? [list] : []))
  }

  function item(form: HTMLFormElement, finding: LiveFinding): HTMLElement {
    const line = make("li", finding.tone)
    const word = make("strong", "")
    word.textContent = finding.word
    const message = make("p", "")
    message.textContent = finding.message
    line.append(word, " ", finding.quote === "" ? "" : `“${finding.quote}” `)
    const { field, start, end } = finding
    if (field !== undefined && start !== undefined && end !== undefined) {
      const button = document.createElement("button")
      button.type = "button"
      button.className = "link"
      button.textContent = "找到"
      button.setAttribute("aria-label", `在文中找到“${finding.quote}”`)
      button.addEventListener("click", () => select(form, field, start, end))
      line.append(button)
    }
    const basis = make("p", "soft")
    basis.textContent = finding.basis
    line.append(message, ...(finding.basis === "" ? [] : [basis]))
    return line
  }

  function select(form: HTMLFormElement, field: string, start: number, end: number): void {
    const control = form.elements.namedItem(field)
    if (!(control instanceof HTMLTextAreaElement) && !(control instanceof HTMLInputElement)) return
    control.focus()
    control.setSelectionRange(start, end)
  }

  function make(tag: string, className: string): HTMLElement {
    const made = document.createElement(tag)
    made.className = className
    return made
  }
}
