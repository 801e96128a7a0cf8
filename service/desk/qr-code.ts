import { html, raw } from "hono/html"
import { generate } from "lean-qr/nano"
import type { Html } from "../html/page.ts"

const quiet = 4

/** A QR code as a drawing in the page: no picture is fetched, and nobody else sees the text. */
export function qrCode(text: string, label: string): Html {
  const code = generate(text)
  const points: string[] = []
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) points.push(`M${x + quiet} ${y + quiet}h1v1h-1z`)
  const size = code.size + 2 * quiet
  // Numbers only: nothing of the text is in the path.
  return html`<svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${raw(points.join(""))}"/></svg>`
}
