import { mark, unmark } from "../page/mark.ts"

/** Undoes one thing that was held. */
type Undo = () => void

/** Holds what moves without style sheets: marquees, moving GIFs, videos that started by themselves, jQuery. */
export class Stillness {
  private undos: Undo[] = []
  private readonly held = new Set<Element>()
  private readonly observer = new MutationObserver(() => this.holdAll())

  hold(on: boolean): void {
    this.observer.disconnect()
    if (!on) {
      for (const undo of this.undos) undo()
      this.undos = []
      this.held.clear()
      return
    }
    this.holdAll()
    this.holdScripts()
    this.observer.observe(document.documentElement, { childList: true, subtree: true })
  }

  private holdAll(): void {
    document.querySelectorAll("marquee").forEach((one) => {
      this.once(one, () => holdMarquee(one))
    })
    document.querySelectorAll("img").forEach((one) => {
      this.once(one, () => holdPicture(one))
    })
    document.querySelectorAll("video").forEach((one) => {
      this.once(one, () => holdVideo(one))
    })
    document.querySelectorAll("svg").forEach((one) => {
      this.once(one, () => holdDrawing(one))
    })
  }

  private once(element: Element, hold: () => Undo | undefined): void {
    if (this.held.has(element)) return
    this.held.add(element)
    const undo = hold()
    if (undo) this.undos.push(undo)
  }

  /** Animations begun by scripts: by the browser's own means, and by jQuery's. */
  private holdScripts(): void {
    const running = "getAnimations" in document ? document.getAnimations() : []
    running.forEach((animation) => {
      if (animation.playState !== "running") return
      animation.pause()
      this.undos.push(() => animation.play())
    })
    const { fx } = Object(Reflect.get(window, "jQuery"))
    if (!fx || fx.off === true) return
    fx.off = true
    this.undos.push(() => {
      fx.off = false
    })
  }
}

/** Stopped where it is, half of the text may be out of sight: so it stands at its beginning. */
function holdMarquee(marquee: HTMLMarqueeElement): Undo {
  const before = ["behavior", "scrollamount", "scrolldelay", "truespeed", "loop"].map(
    (name) => [name, marquee.getAttribute(name)] as const,
  )
  marquee.setAttribute("behavior", "slide")
  marquee.setAttribute("loop", "1")
  marquee.setAttribute("scrollamount", "100000")
  marquee.setAttribute("scrolldelay", "1")
  marquee.setAttribute("truespeed", "")
  marquee.start()
  return () => {
    for (const [name, value] of before) {
      if (value === null) marquee.removeAttribute(name)
      else marquee.setAttribute(name, value)
    }
    marquee.start()
  }
}

/** Only drawn, never read: a picture of another origin may be drawn onto a canvas, too. */
function holdPicture(picture: HTMLImageElement): Undo | undefined {
  if (!/\.gif(?:$|[?#])|^data:image\/gif/i.test(picture.currentSrc || picture.src)) return undefined
  const canvas = document.createElement("canvas")
  canvas.setAttribute("aria-hidden", "true")
  canvas.setAttribute("data-civic-ignore", "")
  const draw = (): void => drawStill(picture, canvas)
  if (picture.complete) draw()
  picture.addEventListener("load", draw)
  return () => {
    picture.removeEventListener("load", draw)
    canvas.remove()
    unmark(picture, "frozen")
  }
}

const copied = [
  "display",
  "float",
  "margin",
  "padding",
  "border",
  "verticalAlign",
  "maxWidth",
  "borderRadius",
] as const

function drawStill(picture: HTMLImageElement, canvas: HTMLCanvasElement): void {
  const { naturalWidth, naturalHeight } = picture
  if (naturalWidth < 2 || naturalHeight < 2) return
  if (!canvas.isConnected) {
    const style = getComputedStyle(picture)
    for (const name of copied) canvas.style[name] = style[name]
    canvas.style.width = style.width
    canvas.style.height = style.height
  }
  canvas.width = naturalWidth
  canvas.height = naturalHeight
  canvas.getContext("2d")?.drawImage(picture, 0, 0)
  if (!canvas.isConnected) picture.after(canvas)
  mark(picture, "frozen")
}

function holdVideo(video: HTMLVideoElement): Undo | undefined {
  if (!video.autoplay || !video.muted || video.paused) return undefined
  video.pause()
  return () => {
    video.play().catch(() => {})
  }
}

function holdDrawing(drawing: SVGSVGElement): Undo | undefined {
  if (drawing.querySelector("animate,animateTransform,animateMotion,set") === null) return undefined
  drawing.pauseAnimations()
  return () => drawing.unpauseAnimations()
}
