/** Hands a drawing to the browser's download list. */
export function saveCanvas(canvas: HTMLCanvasElement, name: string): void {
  canvas.toBlob((blob) => {
    if (!blob) return
    const link = document.createElement("a")
    link.href = URL.createObjectURL(blob)
    link.download = name
    // Out of the page: its own scripts must not see a click on a link they do not know.
    link.dispatchEvent(new MouseEvent("click"))
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  }, "image/png")
}
