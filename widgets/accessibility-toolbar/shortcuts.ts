import type { Orders } from "./extras.ts"

/**
 * The Alt keys that readers know from the toolbars of other portals. Only on request, never without Alt, and never
 * while something is being typed.
 */
export class Shortcuts {
  private readonly keys: Readonly<Record<string, () => void>>

  constructor({ press, step, read, show }: Orders) {
    this.keys = {
      KeyG: show,
      ArrowUp: () => step(1),
      ArrowDown: () => step(-1),
      KeyC: () => press("cross"),
      KeyT: () => press("plain"),
      KeyM: () => press("pointer"),
      KeyP: () => read("point"),
      KeyX: () => read("speak"),
    }
  }

  listen(wanted: boolean): void {
    removeEventListener("keydown", this.onKey)
    if (wanted) addEventListener("keydown", this.onKey)
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const { altKey, ctrlKey, metaKey, shiftKey, code } = event
    if (!altKey || ctrlKey || metaKey || shiftKey || isTyping(event)) return
    const act = this.keys[code]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
}

/** The first of the path is the element itself, even inside shadow roots. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0]
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}
