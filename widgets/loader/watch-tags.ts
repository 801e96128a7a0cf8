/** Room kept for an element while its code is on the way, so that the page does not jump when it comes. */
const reserved: Readonly<Record<string, string>> = { "civic-share-buttons": "60px" }

/** Loads a tag's code when the page has the tag: now, while parsing, or whenever a script adds one later. */
export function watchTags(tags: readonly string[], load: (tag: string) => Promise<unknown>): void {
  let waiting = tags
  const look = (): void => {
    waiting = waiting.filter((tag) => {
      const found = document.getElementsByTagName(tag)[0]
      if (!(found instanceof HTMLElement)) return true
      found.style.minHeight = reserved[tag] || ""
      load(tag).catch(() => {})
      return false
    })
    if (waiting.length === 0) observer.disconnect()
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true })
  look()
}
