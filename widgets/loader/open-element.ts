import { tagOf } from "./element-names.ts"

interface Showable extends Element {
  show?(name: string): void
}

export type Opener = (name: string) => Promise<void>

/**
 * Opens an element on demand and lets plain links do so: `data-civic-open="accessibility"` or `"elder"`, and
 * `#cniil_wza`, the trigger that portals already carry for the toolbar most of them used before.
 */
export function createOpener(load: (tag: string) => Promise<unknown>): Opener {
  const open: Opener = (name) => {
    const tag = tagOf[name] || name
    return load(tag).then(() => {
      const element: Showable =
        document.querySelector(tag) || document.documentElement.appendChild(document.createElement(tag))
      if (element.show) element.show(name)
    })
  }
  const onClick = (event: Event): void => {
    const target: Partial<Element> = Object(event.target)
    // The document itself has no such method.
    const trigger = target.closest ? target.closest("#cniil_wza,[data-civic-open]") : null
    if (!trigger) return
    event.preventDefault()
    open(trigger.getAttribute("data-civic-open") || "accessibility")
  }
  addEventListener("click", onClick, true)
  return open
}
