/**
 * Where something may be drawn over an element: `<html>`, or the dialog or full-screen element that would hide
 * everything outside it.
 */
export function stageFor(element: Element): HTMLElement {
  const { documentElement, fullscreenElement } = element.ownerDocument
  const dialog = element.closest<HTMLElement>("dialog:modal")
  if (dialog !== null) return dialog
  if (isStage(fullscreenElement) && fullscreenElement.contains(element)) return fullscreenElement
  return documentElement
}

function isStage(element: Element | null): element is HTMLElement {
  return element !== null && element.localName === "div"
}
