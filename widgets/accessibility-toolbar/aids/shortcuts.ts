import type { Control } from "../control.ts"
import type { Extras } from "../extras.ts"

/**
 * The Alt keys that readers know from the toolbars of other portals. Only on request, never without Alt, never while
 * something is being typed, and never where the page has given the same key to a link of its own.
 */
export class Shortcuts {
  private readonly keys: Record<string, () => unknown>
  private withShift = false

  constructor(control: Control, extras: Extras) {
    this.keys = {
      KeyG: () => (control.opened ? control.hide() : control.show()),
      Slash: () => control.open("help"),
      KeyQ: () => control.hide(),
      KeyH: () => control.open("regions"),
      KeyR: () => control.reset(),
      ArrowUp: () => control.step(1),
      ArrowDown: () => control.step(-1),
      Backquote: () => control.nextContrast(),
      KeyC: () => control.flip("cross"),
      KeyT: () => control.flip("plain"),
      KeyM: () => control.flip("pointer"),
      KeyB: () => control.flip("caption"),
      KeyP: () => control.read("point"),
      KeyX: () => control.read("article"),
      KeyV: () => extras.pause(),
      KeyS: () => extras.speed(),
    }
    for (let place = 1; place <= 6; place += 1) this.keys[`Digit${place}`] = () => extras.jump(place)
  }

  /** With Shift as well, where Alt alone belongs to another program. */
  listen(wanted: boolean, withShift = false): void {
    this.withShift = withShift
    removeEventListener("keydown", this.onKey)
    if (wanted) addEventListener("keydown", this.onKey)
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const { altKey, ctrlKey, metaKey, shiftKey, code } = event
    // Alt+? needs Shift on most keyboards.
    const isOther = shiftKey !== this.withShift && code !== "Slash"
    if (event.defaultPrevented || !altKey || ctrlKey || metaKey || isOther || isTyping(event)) return
    const act = this.keys[code]
    if (act === undefined || isThePages(event.key)) return
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

function isThePages(key: string): boolean {
  if (!/^[a-z0-9]$/i.test(key)) return false
  return (
    document.querySelector(`[accesskey="${key.toLowerCase()}"],[accesskey="${key.toUpperCase()}"]`) !== null
  )
}
