import type { Listener } from "./clause-link.ts"
import type { ClauseMarks } from "./clause-marks.ts"

/**
 * Reports which clause somebody is reading: by a click on it, by where the page is scrolled to, or by the text cursor
 * that keyboards move (F7) and screen readers set.
 */
export function watchReading(region: Element, marks: ClauseMarks, listener: Listener): () => void {
  let asked = 0
  const onClick = (event: Event): void => {
    if (!(event instanceof MouseEvent) || event.defaultPrevented) return
    const selecting = getSelection()?.isCollapsed === false
    const onLink = event.target instanceof Element && event.target.closest("a,button,input")
    const clause = selecting || onLink ? undefined : marks.at(event.clientX, event.clientY)
    if (clause !== undefined) listener.clicked(clause)
  }
  const look = (): void => {
    asked = 0
    const clause = marks.atHeight(innerHeight / 3)
    if (clause !== undefined) listener.passed(clause)
  }
  const onCursor = (): void => {
    const { anchorNode, anchorOffset = 0 } = getSelection() ?? {}
    const clause = anchorNode ? marks.around(anchorNode, anchorOffset) : undefined
    if (clause !== undefined) listener.passed(clause)
  }
  const onScroll = (): void => {
    asked = asked || requestAnimationFrame(look)
  }
  region.addEventListener("click", onClick)
  document.addEventListener("selectionchange", onCursor)
  addEventListener("scroll", onScroll, { passive: true })
  return () => {
    region.removeEventListener("click", onClick)
    document.removeEventListener("selectionchange", onCursor)
    removeEventListener("scroll", onScroll)
    cancelAnimationFrame(asked)
  }
}
