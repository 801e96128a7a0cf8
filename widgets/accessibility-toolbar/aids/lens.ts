import { Picture } from "./picture.ts"

const scale = 2
const size = { width: 420, height: 220 }
const restMs = 400
/**
 * A magnifying glass: a still copy of the page in a frame of the same size, enlarged under the pointer or beside the
 * focus. The page itself is not touched, and nothing of the copy can be reached by pointer or keyboard.
 */
export class Lens {
  private readonly glass = document.createElement("div")
  private frame: HTMLIFrameElement | undefined
  private picture = new Picture()
  private timer = 0
  private at = { x: innerWidth / 2, y: innerHeight / 3 }
  private readonly observer = new MutationObserver(() => {
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => this.copy(), restMs)
  })

  constructor(root: ShadowRoot) {
    this.glass.className = "lens"
    this.glass.setAttribute("aria-hidden", "true")
    root.appendChild(this.glass)
  }

  show(on: boolean): void {
    this.observer.disconnect()
    removeEventListener("pointermove", this.follow)
    removeEventListener("focusin", this.followFocus)
    removeEventListener("scroll", this.place)
    removeEventListener("resize", this.place)
    this.glass.hidden = !on
    this.frame?.remove()
    this.frame = undefined
    if (!on) return
    addEventListener("pointermove", this.follow, { passive: true })
    addEventListener("focusin", this.followFocus)
    addEventListener("scroll", this.place, { passive: true })
    addEventListener("resize", this.place)
    this.openFrame()
  }

  private openFrame(): void {
    const frame = document.createElement("iframe")
    frame.title = "放大镜"
    frame.tabIndex = -1
    frame.setAttribute("scrolling", "no")
    // The copy must be laid out by the same rules as the page.
    if (document.compatMode === "CSS1Compat") frame.srcdoc = "<!DOCTYPE html>"
    frame.onload = () => {
      frame.onload = null
      this.copy()
      this.observer.observe(document.documentElement, { childList: true, subtree: true, attributes: true })
    }
    this.frame = frame
    this.picture = new Picture()
    this.glass.appendChild(frame)
  }

  private copy(): void {
    const page = this.frame?.contentDocument
    if (!page) return
    this.picture.renew(page)
    this.place()
  }

  private readonly follow = (event: PointerEvent): void => {
    this.at = { x: event.clientX, y: event.clientY }
    this.place()
  }

  private readonly followFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element) || target.localName.indexOf("civic-") === 0) return
    const { left, top, width, height } = target.getBoundingClientRect()
    this.at = { x: left + width / 2, y: top + height / 2 }
    this.place()
  }

  /** The glass keeps a little off, so that what lies under the pointer can still be pressed. */
  private readonly place = (): void => {
    const { x, y } = this.at
    const width = Math.min(size.width, innerWidth - 16)
    const above = y > size.height + 40
    const left = Math.min(Math.max(8, x - width / 2), innerWidth - width - 8)
    this.glass.style.width = `${width}px`
    this.glass.style.transform = `translate(${Math.round(left)}px,${Math.round(above ? y - size.height - 24 : y + 32)}px)`
    const { frame } = this
    if (frame === undefined) return
    frame.style.width = `${document.documentElement.clientWidth}px`
    frame.style.height = `${innerHeight}px`
    frame.style.transform = `translate(${width / 2 - x * scale}px,${size.height / 2 - y * scale}px) scale(${scale})`
    frame.contentWindow?.scrollTo(scrollX, scrollY)
  }
}
