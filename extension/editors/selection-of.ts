/** The selection as it is inside the surface. */
export function selectionOf(surface: HTMLElement): Selection | null {
  const root = surface.getRootNode()
  // Chromium keeps a selection of its own for each shadow root.
  if ("getSelection" in root && typeof root.getSelection === "function") return root.getSelection()
  return surface.ownerDocument.getSelection()
}
