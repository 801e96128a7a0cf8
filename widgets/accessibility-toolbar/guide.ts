/** The reading line and the cross-hair: follow pointer and keyboard focus, and let every click through. */
export class Guide {
  private readonly across: HTMLElement
  private readonly down: HTMLElement

  constructor(root: ShadowRoot) {
    this.across = bar(root, "guide-across")
    this.down = bar(root, "guide-down")
  }

  draw(line: boolean, cross: boolean): void {
    this.across.hidden = !line && !cross
    this.down.hidden = !cross
    removeEventListener("pointermove", this.follow)
    removeEventListener("focusin", this.followFocus)
    if (!line && !cross) return
    addEventListener("pointermove", this.follow, { passive: true })
    addEventListener("focusin", this.followFocus)
    this.move(innerWidth / 2, innerHeight / 3)
  }

  private readonly follow = (event: PointerEvent): void => this.move(event.clientX, event.clientY)

  private readonly followFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return
    const { left, bottom } = target.getBoundingClientRect()
    this.move(left, bottom)
  }

  /** A little below the pointer, so that the line underlines and does not cover what is read. */
  private move(x: number, y: number): void {
    this.across.style.transform = `translateY(${Math.round(y + 6)}px)`
    this.down.style.transform = `translateX(${Math.round(x)}px)`
  }
}

function bar(root: ShadowRoot, name: string): HTMLElement {
  const element = document.createElement("div")
  element.className = "guide " + name
  element.setAttribute("aria-hidden", "true")
  root.appendChild(element)
  return element
}
