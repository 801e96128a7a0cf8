import type { ClauseMarks } from "./clause-marks.ts"

/** Reports which clause somebody is reading: by a click on it, or by where the page is scrolled to. */
export function watchReading(
  region: Element,
  marks: ClauseMarks,
  clicked: (clause: string) => void,
  scrolled: (clause: string) => void,
): () => void {
  let asked = 0
  const onClick = (event: Event): void => {
    if (!(event instanceof MouseEvent) || event.defaultPrevented) return
    const selecting = getSelection()?.isCollapsed === false
    const onLink = event.target instanceof Element && event.target.closest("a,button,input")
    const clause = selecting || onLink ? undefined : marks.at(event.clientX, event.clientY)
    if (clause !== undefined) clicked(clause)
  }
  const look = (): void => {
    asked = 0
    const clause = marks.atHeight(innerHeight / 3)
    if (clause !== undefined) scrolled(clause)
  }
  const onScroll = (): void => {
    asked = asked || requestAnimationFrame(look)
  }
  region.addEventListener("click", onClick)
  addEventListener("scroll", onScroll, { passive: true })
  return () => {
    region.removeEventListener("click", onClick)
    removeEventListener("scroll", onScroll)
    cancelAnimationFrame(asked)
  }
}
