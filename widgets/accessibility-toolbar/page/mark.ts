const name = "data-civic-mark"

/** Notes on an element of the page what was measured: one attribute of ours, so that all of it can be taken away. */
export function mark(element: Element, word: string): void {
  const words = element.getAttribute(name) ?? ""
  if (!isMarked(element, word)) element.setAttribute(name, words === "" ? word : `${words} ${word}`)
}

export function isMarked(element: Element, word: string): boolean {
  return ` ${element.getAttribute(name) ?? ""} `.includes(` ${word} `)
}

export function unmark(element: Element, word: string): void {
  const rest = (element.getAttribute(name) ?? "").split(" ").filter((other) => other !== word)
  if (rest.length > 0) element.setAttribute(name, rest.join(" "))
  else element.removeAttribute(name)
}

/** Takes every mark away but those that another function keeps by itself. */
export function unmarkAll(page: Document, kept: readonly string[] = []): void {
  page.querySelectorAll(`[${name}]`).forEach((element) => {
    const rest = (element.getAttribute(name) ?? "").split(" ").filter((word) => kept.includes(word))
    if (rest.length > 0) element.setAttribute(name, rest.join(" "))
    else element.removeAttribute(name)
  })
}
