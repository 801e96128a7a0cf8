/** Stands on <html> while it is measured: nothing is on its way from one look to another. */
export const atOnceName = "data-civic-at-once"

/** Where a page changes everything slowly, what is taken away would be measured as if it were still there. */
export function atOnce<Seen>(root: Element, look: () => Seen): Seen {
  root.setAttribute(atOnceName, "")
  try {
    return look()
  } finally {
    // It stands as it is to stand before it may move slowly again.
    root.getBoundingClientRect()
    root.removeAttribute(atOnceName)
  }
}
