import { overlayOf } from "./overlay-host.ts"
import { copyTextStyle } from "./text-style.ts"

type TextField = HTMLTextAreaElement | HTMLInputElement

/** An invisible copy of a field's text, laid out alike, whose ranges tell where words stand in the field. */
export interface Mirror {
  /** Where marks are drawn; cut off at the field's inner edge. */
  readonly layer: HTMLElement
  /** Brings text, style, place and scroll position up to date. */
  sync(): void
  /** Client rectangles of `start…end` of the field's value. */
  rects(start: number, end: number): DOMRect[]
  remove(): void
}

const mirrors = new WeakMap<TextField, Mirror>()

export function mirrorOf(field: TextField): Mirror {
  const known = mirrors.get(field)
  if (known !== undefined) return known
  const mirror = createMirror(field)
  mirrors.set(field, mirror)
  return mirror
}

/** One text node only: a span a word would change where lines break. */
function createMirror(field: TextField): Mirror {
  const document = field.ownerDocument
  const frame = document.createElement("div")
  frame.className = "field"
  const copy = document.createElement("div")
  copy.className = "copy"
  const text = document.createTextNode("")
  copy.append(text)
  const layer = document.createElement("div")
  layer.className = "marks"
  frame.append(copy, layer)

  return {
    layer,
    sync() {
      if (!frame.isConnected) overlayOf(field).append(frame)
      if (text.data !== field.value) text.data = field.value
      copyTextStyle(field, copy)
      placeOver(field, frame)
      copy.style.translate = `${-field.scrollLeft}px ${-field.scrollTop}px`
    },
    rects(start, end) {
      if (!frame.isConnected || end > text.length) return []
      const range = document.createRange()
      range.setStart(text, start)
      range.setEnd(text, end)
      return [...range.getClientRects()].filter((rect) => rect.width > 0)
    },
    remove() {
      frame.remove()
      mirrors.delete(field)
    },
  }
}

/** Lies exactly over the field's padding box, cut to what its scrolling ancestors let through. */
function placeOver(field: TextField, frame: HTMLElement): void {
  const box = field.getBoundingClientRect()
  const scale = field.offsetWidth === 0 ? 1 : box.width / field.offsetWidth
  const { style } = frame
  style.width = `${field.clientWidth}px`
  style.height = `${field.clientHeight}px`
  style.transform = `translate(${box.left + field.clientLeft * scale}px, ${box.top + field.clientTop * scale}px) scale(${scale})`
  const seen = seenPart(field, box)
  const cut = [seen.top - box.top, box.right - seen.right, box.bottom - seen.bottom, seen.left - box.left]
  style.clipPath = `inset(${cut.map((side) => `${Math.max(0, side / scale)}px`).join(" ")})`
  style.visibility = seen.right > seen.left && seen.bottom > seen.top ? "visible" : "hidden"
}

function seenPart(
  field: Element,
  box: DOMRect,
): { top: number; right: number; bottom: number; left: number } {
  let { top, right, bottom, left } = box
  for (let parent = field.parentElement; parent !== null; parent = parent.parentElement) {
    if (parent === field.ownerDocument.body || parent === field.ownerDocument.documentElement) break
    if (getComputedStyle(parent).overflow === "visible") continue
    const edge = parent.getBoundingClientRect()
    top = Math.max(top, edge.top)
    right = Math.min(right, edge.right)
    bottom = Math.min(bottom, edge.bottom)
    left = Math.max(left, edge.left)
  }
  return { top, right, bottom, left }
}
