/**
 * Says a sentence to a screen reader without moving the focus. The region is made on first use and filled a moment
 * later: text that arrives together with its region is not read.
 */
export function announce(root: ShadowRoot, text: string): void {
  const region = root.querySelector(".civic-live") ?? appendRegion(root)
  region.textContent = ""
  setTimeout(() => {
    region.textContent = text
  }, 120)
}

function appendRegion(root: ShadowRoot): Element {
  const region = document.createElement("div")
  region.className = "civic-live unseen"
  region.setAttribute("role", "status")
  region.setAttribute("aria-live", "polite")
  root.appendChild(region)
  return region
}
