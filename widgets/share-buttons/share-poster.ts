/** A picture of the page's title, summary and QR code, to be sent to chat groups. Drawn here, fetched from nowhere. */
import type { ShareFacts } from "./networks.ts"
import { qrPath } from "./qr-path.ts"
import { wrapLines } from "./wrap-lines.ts"

const width = 750
const margin = 56
const codeSize = 220
const family = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif'

interface Block {
  readonly text: string
  readonly size: number
  readonly weight: number
  readonly colour: string
  readonly most: number
  readonly after: number
}

export function drawPoster(facts: ShareFacts, advice: string, accent: string): HTMLCanvasElement {
  const canvas = document.createElement("canvas")
  const pen = canvas.getContext("2d")
  if (!pen) throw new Error("no canvas")
  const blocks: readonly Block[] = [
    { text: facts.source, size: 28, weight: 400, colour: accent, most: 1, after: 24 },
    { text: facts.title, size: 46, weight: 700, colour: "#1d2733", most: 5, after: 28 },
    { text: facts.summary, size: 30, weight: 400, colour: "#3d4854", most: 6, after: 20 },
    { text: facts.date, size: 26, weight: 400, colour: "#56616e", most: 1, after: 0 },
  ]
  const laid = blocks
    .filter(({ text }) => text !== "")
    .map((block) => ({ ...block, lines: linesOf(pen, block) }))
  const words = laid.reduce((sum, { lines, size, after }) => sum + lines.length * size * 1.6 + after, 0)
  const foot = 16 + margin + words + margin
  canvas.width = width
  canvas.height = foot + codeSize + margin
  fill(pen, "#fff", 0, 0, width, canvas.height)
  fill(pen, accent, 0, 0, width, 16)
  fill(pen, "#e3e8ee", margin, foot - margin / 2, width - margin * 2, 2)
  let y = 16 + margin
  for (const { lines, size, weight, colour, after } of laid) {
    write(pen, lines, { size, weight, colour }, margin, y)
    y += lines.length * size * 1.6 + after
  }
  drawCode(pen, facts.short || facts.url, margin, foot)
  const room = width - margin * 3 - codeSize
  pen.font = `30px ${family}`
  const lines = wrapLines(advice, room, 4, (text) => pen.measureText(text).width)
  const top = foot + (codeSize - lines.length * 48) / 2
  write(pen, lines, { size: 30, weight: 400, colour: "#3d4854" }, margin * 2 + codeSize, top)
  return canvas
}

function linesOf(pen: CanvasRenderingContext2D, { text, size, weight, most }: Block): string[] {
  pen.font = `${weight} ${size}px ${family}`
  return wrapLines(text, width - margin * 2, most, (part) => pen.measureText(part).width)
}

function write(
  pen: CanvasRenderingContext2D,
  lines: readonly string[],
  { size, weight, colour }: Pick<Block, "size" | "weight" | "colour">,
  x: number,
  y: number,
): void {
  pen.font = `${weight} ${size}px ${family}`
  pen.fillStyle = colour
  pen.textBaseline = "middle"
  lines.forEach((line, index) => {
    pen.fillText(line, x, y + (index + 0.5) * size * 1.6)
  })
}

function drawCode(pen: CanvasRenderingContext2D, text: string, x: number, y: number): void {
  const { size, d } = qrPath(text)
  pen.save()
  pen.translate(x, y)
  pen.scale(codeSize / size, codeSize / size)
  pen.fillStyle = "#000"
  pen.fill(new Path2D(d))
  pen.restore()
}

function fill(pen: CanvasRenderingContext2D, colour: string, ...box: [number, number, number, number]): void {
  pen.fillStyle = colour
  pen.fillRect(...box)
}
