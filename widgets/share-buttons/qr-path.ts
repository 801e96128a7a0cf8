import { generate } from "lean-qr/nano"

/** A QR code as one SVG path over a `size` x `size` grid, the quiet zone of 4 modules included. */
export interface QrPath {
  readonly size: number
  readonly d: string
}

const quiet = 4

/** Draws the text's UTF-8 bytes as a QR code; the nano coder has byte mode only, which is all an address needs. */
export function qrPath(text: string): QrPath {
  const code = generate(text)
  let d = ""
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y)) continue
      const start = x
      while (code.get(x + 1, y)) x += 1
      d += `M${start + quiet} ${y + quiet}h${x - start + 1}v1h${start - x - 1}z`
    }
  }
  return { size: code.size + quiet * 2, d }
}
