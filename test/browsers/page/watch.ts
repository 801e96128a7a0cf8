/** Runs before everything else in a host page, with the browser's own functions still in place. */
export interface Watch {
  readonly faults: string[]
  /** Layout shift as the browser counts it; `undefined` where it does not. */
  shift: number | undefined
  /** What the browser says has moved. */
  readonly moved: string[]
  /** Where the marked paragraphs stood before any element of ours had arrived. */
  readonly stood: Record<string, number>
  readonly toJson: (value: unknown) => string
}

declare global {
  interface Window {
    civicWatch: Watch
  }
}

const watch: Watch = { faults: [], shift: undefined, moved: [], stood: {}, toJson: JSON.stringify }
window.civicWatch = watch
// A letter that a page before could not send would stand in the way of this one's form.
if (location.search.indexOf("bare=1") < 0) {
  localStorage.clear()
  indexedDB.deleteDatabase("civic-mailbox")
}

addEventListener(
  "error",
  (event) => {
    const { target } = event
    if (event instanceof ErrorEvent) watch.faults.push(`${event.message} (${event.filename}:${event.lineno})`)
    else if (target instanceof HTMLScriptElement) watch.faults.push(`not loaded: ${target.src}`)
    else if (target instanceof HTMLLinkElement) watch.faults.push(`not loaded: ${target.href}`)
  },
  true,
)
addEventListener("unhandledrejection", (event) => watch.faults.push(`rejected: ${event.reason}`))
document.addEventListener("securitypolicyviolation", (event) => {
  watch.faults.push(`policy: ${event.violatedDirective} ${event.blockedURI}`)
})
const say = console.error
console.error = (...words: unknown[]) => {
  watch.faults.push(words.join(" "))
  say.apply(console, words)
}

const { supportedEntryTypes } = PerformanceObserver
if (supportedEntryTypes?.includes("layout-shift")) {
  watch.shift = 0
  new PerformanceObserver((list) => {
    list.getEntries().forEach((entry) => {
      if (movesItself(entry)) return
      watch.shift = Number(watch.shift) + Number(Reflect.get(entry, "value"))
      const sources: unknown = Reflect.get(entry, "sources")
      if (Array.isArray(sources)) watch.moved.push(...sources.map(sourceOf))
    })
  }).observe({ type: "layout-shift", buffered: true })
}

/** Marquees and floating windows run about on their own. */
function movesItself(entry: PerformanceEntry): boolean {
  const sources: unknown = Reflect.get(entry, "sources")
  if (!Array.isArray(sources) || sources.length === 0) return false
  return sources.every(({ node }) => node instanceof Element && node.closest("marquee,.float") !== null)
}

function sourceOf(source: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }): string {
  const { node, previousRect: from, currentRect: to } = source
  const name = node instanceof Element ? `${node.localName}#${node.id}` : (node?.nodeName ?? "gone")
  return `${name} ${from.x},${from.y},${from.width}x${from.height} to ${to.x},${to.y},${to.width}x${to.height}`
}

document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll<HTMLElement>("[data-mark]").forEach((mark) => {
    watch.stood[mark.dataset["mark"] ?? ""] = mark.getBoundingClientRect().top + scrollY
  })
})
