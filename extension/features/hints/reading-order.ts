import type { CheckedSurface } from "./checked-surface.ts"

/** As they stand on the page: fields are found before rich text, and what an editor builds late is found last. */
export function inReadingOrder(surfaces: Iterable<CheckedSurface>): readonly CheckedSurface[] {
  return [...surfaces].sort((one, other) => compare(one.surface.element, other.surface.element))
}

function compare(one: Element, other: Element): number {
  const [outer, otherOuter] = [outermost(one), outermost(other)]
  const [first, second] = outer === otherOuter ? [one, other] : [outer, otherOuter]
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1
}

/** Positions in different shadow roots cannot be compared, those of their hosts can. */
function outermost(element: Element): Element {
  const root = element.getRootNode()
  return isShadow(root) ? outermost(root.host) : element
}

/** Also for a root of a frame of its own, whose `ShadowRoot` is another. */
function isShadow(root: Node): root is ShadowRoot {
  return "host" in root
}
