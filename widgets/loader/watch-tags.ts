/** Room kept for an element while its code is on the way, so that the page does not jump when it comes. */
const reserved: Readonly<Record<string, string>> = {
  "civic-share-buttons": "60px",
  "civic-interpretation-panel": "var(--civic-panel-height,240px)",
}

/**
 * The toolbar that `data-toolbar` put under <html> shows nothing of its own where the page has a link for it. Its
 * code then waits for the first click, unless it is `used`: somebody has set something. An element the page wrote
 * itself is upgraded at once, as its author expects.
 */
const canWait = (element: Element): boolean =>
  element.matches("html>civic-accessibility-toolbar:not([launcher=always])") &&
  document.querySelector("[data-civic-open=accessibility],#cniil_wza") !== null &&
  // Portals call this global, which only the toolbar's code brings.
  !document.querySelector("[onclick*='aria.']")

/** Loads a tag's code when the page has the tag: now, while parsing, or whenever a script adds one later. */
export function watchTags(
  tags: readonly string[],
  load: (tag: string) => Promise<unknown>,
  used: boolean,
): void {
  let waiting = tags
  const look = (): void => {
    waiting = waiting.filter((tag) => {
      const found = document.querySelectorAll<HTMLElement>(tag)
      if (!found[0] || (!used && canWait(found[0]))) return true
      found.forEach((element) => {
        reserve(element, reserved[tag])
      })
      load(tag).catch(() => {})
      return false
    })
    if (waiting.length === 0) observer.disconnect()
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true })
  look()
}

function reserve(element: HTMLElement, height: string | undefined): void {
  if (!height || element.getAttribute("layout") === "drawer") return
  // A formatting context of its own: margins of the plain links inside must not add to the room.
  element.style.display = "flow-root"
  element.style.setProperty("min-height", height, "important")
}
