/** The reading line and the cross-hair: follow pointer and keyboard focus, and let every click through. */
export class Guide {
  private readonly across: HTMLElement
  private readonly down: HTMLElement
  private line = false
  private cross = false

  constructor(root: ShadowRoot) {
    this.across = bar(root, "guide-across")
    this.down = bar(root, "guide-down")
  }

  draw(line: boolean, cross: boolean): void {
    this.line = line
    this.cross = cross
    removeEventListener("pointermove", this.follow)
    removeEventListener("focusin", this.followFocus)
    this.move(innerWidth / 2, innerHeight / 3, document.body)
    if (!line && !cross) return
    addEventListener("pointermove", this.follow, { passive: true })
    addEventListener("focusin", this.followFocus)
  }

  private readonly follow = (event: PointerEvent): void => {
    this.move(event.clientX, event.clientY, event.target)
  }

  private readonly followFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return
    const { left, bottom } = target.getBoundingClientRect()
    this.move(left, bottom, target)
  }

  /** A little below the pointer, so that the line underlines what is read; beside it where lines run downwards. */
  private move(x: number, y: number, target: EventTarget | null): void {
    const vertical =
      target instanceof Element && getComputedStyle(target).writingMode.indexOf("vertical") === 0
    this.across.hidden = !this.cross && (!this.line || vertical)
    this.down.hidden = !this.cross && (!this.line || !vertical)
    this.across.style.transform = `translateY(${Math.round(y + 6)}px)`
    this.down.style.transform = `translateX(${Math.round(x + (this.cross ? 0 : 6))}px)`
  }
}

function bar(root: ShadowRoot, name: string): HTMLElement {
  const element = document.createElement("div")
  element.className = "guide " + name
  element.setAttribute("aria-hidden", "true")
  root.appendChild(element)
  return element
}
