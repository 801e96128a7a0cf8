import { blockAround } from "./readable-text.ts"

/** The pointer rests so long on a text before it is meant. */
const restMs = 350

/** Tells what the pointer rests on or the focus is in; and, when asked, which place was clicked. */
export class Pointing {
  private readonly point: (element: Element) => void
  private readonly choose: (element: Element) => void
  private timer = 0
  private last: Element | undefined

  constructor(point: (element: Element) => void, choose: (element: Element) => void) {
    this.point = point
    this.choose = choose
  }

  listen(pointing: boolean, choosing: boolean): void {
    clearTimeout(this.timer)
    this.last = undefined
    removeEventListener("pointermove", this.onMove)
    removeEventListener("focusin", this.onFocus)
    removeEventListener("click", this.onTap, true)
    removeEventListener("click", this.onChoose, true)
    if (choosing) addEventListener("click", this.onChoose, true)
    if (!pointing) return
    addEventListener("pointermove", this.onMove, { passive: true })
    addEventListener("focusin", this.onFocus)
    addEventListener("click", this.onTap, true)
  }

  private readonly onMove = ({ target, pointerType }: PointerEvent): void => {
    if (pointerType === "touch") return
    const element = blockAround(target)
    if (element === this.last) return
    clearTimeout(this.timer)
    this.last = element
    if (element) this.timer = window.setTimeout(() => this.point(element), restMs)
  }

  private readonly onFocus = ({ target }: FocusEvent): void => {
    const element = blockAround(target)
    if (!element || element === this.last) return
    this.last = element
    this.point(element)
  }

  /** A finger cannot rest on a text: its first tap reads, the second follows the link. */
  private readonly onTap = (event: Event): void => {
    const element = blockAround(event.target)
    if (!element || element === this.last) return
    clearTimeout(this.timer)
    this.last = element
    if (!matchMedia("(hover: hover)").matches) {
      event.preventDefault()
      event.stopPropagation()
    }
    this.point(element)
  }

  private readonly onChoose = (event: Event): void => {
    const element = blockAround(event.target)
    if (!element) return
    event.preventDefault()
    event.stopPropagation()
    this.choose(element)
  }
}
