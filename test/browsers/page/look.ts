/** How the probes look into elements and touch them, in words that Chromium 72 understands. */
export interface Findings {
  readonly passed: string[]
  readonly failed: string[]
}

export type Check = (demand: string, holds: boolean, seen?: unknown) => void

/** The first element that matches, open shadow roots included. */
export function find(root: ParentNode, selector: string, text = ""): HTMLElement | undefined {
  const all = root.querySelectorAll("*")
  for (let index = 0; index < all.length; index += 1) {
    const element = all[index]
    if (!(element instanceof HTMLElement)) continue
    if (element.matches(selector) && words(element).indexOf(text) >= 0 && isShown(element)) return element
    const inside = element.shadowRoot ? find(element.shadowRoot, selector, text) : undefined
    if (inside) return inside
  }
  return undefined
}

/** The same, waited for; fails the check when it does not come. */
export async function awaited(
  selector: string,
  text = "",
  root: ParentNode = document,
): Promise<HTMLElement> {
  const patience = Date.now() + 15_000
  let found = find(root, selector, text)
  while (!found && Date.now() < patience) {
    await pause(40)
    found = find(root, selector, text)
  }
  if (found) return found
  throw new Error(`${selector} ${text} did not come; seen: ${seen(root).slice(-300)}`)
}

/** All words in an element, shadow roots included. */
function seen(root: ParentNode): string {
  let all = ""
  root.querySelectorAll("*").forEach((element) => {
    const { shadowRoot } = element
    if (shadowRoot) all += seen(shadowRoot)
    else if (element.children.length === 0 && element instanceof HTMLElement && isShown(element))
      all += `${words(element)} `
  })
  return all
}

export function pause(time: number): Promise<void> {
  return new Promise((done) => setTimeout(done, time))
}

/** Holds when it comes to hold within the time. */
export async function soon(holds: () => boolean, time = 3000): Promise<boolean> {
  const patience = Date.now() + time
  while (!holds() && Date.now() < patience) await pause(40)
  return holds()
}

export function words(element: Element): string {
  return (element.textContent || "").replace(/\s+/g, " ").trim()
}

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0 && getComputedStyle(element).visibility === "visible"
}

/** Presses an element as a person would: it must be on top at its middle. */
export function press(check: Check, element: HTMLElement, name: string): void {
  element.scrollIntoView({ block: "center" })
  const { left, top, width, height } = element.getBoundingClientRect()
  // Browsers before the property was standardised give boxes as if there were no zoom.
  const zoom = Number(getComputedStyle(document.body).getPropertyValue("zoom")) || 1
  const hits = [1, zoom].map((factor) => topmost((left + width / 2) * factor, (top + height / 2) * factor))
  const isOnTop = hits.some((hit) => hit !== null && (element.contains(hit) || hit === element))
  // WebKit's boxes in a zoomed body belong to no point of the window.
  const isLost = zoom !== 1 && /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent)
  if (!isLost) check(`nothing covers ${name}`, isOnTop, hits[0]?.outerHTML.slice(0, 80))
  element.click()
}

function topmost(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y)
  while (hit?.shadowRoot) {
    const inside: Element | null = hit.shadowRoot.elementFromPoint(x, y)
    if (!inside || inside === hit) return hit
    hit = inside
  }
  return hit
}

export function between(check: Check, what: string, value: number, least: number, most: number): void {
  check(`${what} is ${least} to ${most} px`, value >= least && value <= most, Math.round(value * 10) / 10)
}

/** Computed styles must be ours, whatever the page says. */
export function styled(check: Check, element: Element, wanted: Readonly<Record<string, string>>): void {
  const style = getComputedStyle(element)
  Object.keys(wanted).forEach((name) => {
    const value = style.getPropertyValue(name)
    check(`${name} is ${wanted[name]}`, value === wanted[name], value)
  })
}
