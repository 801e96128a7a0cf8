import type { Mark } from "./mark.ts"

/** Passing over a word on the way elsewhere opens nothing. */
const dwell = 180

export interface HoverEvents {
  /** Marks on screen in the surface that contains the node. */
  marksNear(target: EventTarget): Iterable<Mark>
  rests(mark: Mark): void
  leaves(): void
}

/** Tells when the pointer rests on a mark. The marks are not elements, so rectangles are asked. */
export function watchHover(window: Window, events: HoverEvents, signal: AbortSignal): void {
  let over: Mark | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0

  const enter = (mark: Mark | undefined) => {
    if (mark?.id === over?.id) return
    if (mark === undefined && over !== undefined) events.leaves()
    over = mark
    clearTimeout(timer)
    if (mark !== undefined) timer = setTimeout(() => events.rests(mark), dwell)
  }
  const move = (event: MouseEvent) => {
    const [target] = event.composedPath()
    const { clientX, clientY, buttons } = event
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      if (target === undefined || buttons !== 0) return
      enter(markAt(events.marksNear(target), clientX, clientY))
    })
  }
  const out = (event: MouseEvent) => {
    if (event.relatedTarget === null) enter(undefined)
  }
  const options = { capture: true, passive: true, signal }
  window.addEventListener("mousemove", move, options)
  window.addEventListener("mouseout", out, options)
  signal.addEventListener("abort", () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  })
}

function markAt(marks: Iterable<Mark>, x: number, y: number): Mark | undefined {
  for (const mark of marks) {
    const { adapter, element } = mark.surface
    for (const { left, right, top, bottom } of adapter.rects(element, mark)) {
      if (x >= left && x <= right && y >= top && y <= bottom + 3) return mark
    }
  }
  return undefined
}
