import { atOnce } from "./at-once.ts"

const property = "--civic-own-zoom"

/**
 * Some pages scale their body to the screen by a script. What we enlarge is then what is seen: the sheet of the effects
 * reckons with both. Told by a property on the root, which is taken away again with everything else.
 */
export function tellOwnZoom(page: Document, isChanged: boolean): void {
  const { style } = page.documentElement
  const own = isChanged ? zoomWithoutOurs(page) : 1
  if (own !== 1) style.setProperty(property, String(own))
  else if (style.getPropertyValue(property) !== "") {
    style.removeProperty(property)
    if (style.length === 0) page.documentElement.removeAttribute("style")
  }
}

export function toldOwnZoom(page: Document): number {
  return Number(page.documentElement.style.getPropertyValue(property)) || 1
}

/** Of root and body together, as the page's makers have set them. */
export function ownZoom(page: Document): number {
  return zoomOf(page.documentElement) * zoomWithoutOurs(page)
}

function zoomWithoutOurs({ documentElement: root, body }: Document): number {
  const ours = root.getAttribute("data-civic-zoom")
  if (ours === null) return zoomOf(body)
  return atOnce(root, () => {
    root.removeAttribute("data-civic-zoom")
    const zoom = zoomOf(body)
    root.setAttribute("data-civic-zoom", ours)
    return zoom
  })
}

function zoomOf(element: Element | null): number {
  return (element && Number(getComputedStyle(element).getPropertyValue("zoom"))) || 1
}
