import { autoUpdate } from "@floating-ui/dom"
import type { Surface } from "../../editors/editor.ts"
import { type Mirror, mirrorOf } from "../../editors/mirror.ts"
import { isTextField, offsetOf } from "../../editors/text-field.ts"
import type { Mark } from "./mark.ts"
import { type Painter, paintName } from "./painter.ts"

interface Painted {
  marks: readonly Mark[]
  shown: readonly Mark[]
  readonly mirror: Mirror
  readonly stop: () => void
}

/** Marks outside the field's window by more than this are not drawn. */
const margin = 400

/** Draws marks for text fields on a layer above them. */
export function createOverlayPainter(signal: AbortSignal): Painter {
  const all = new Map<Surface, Painted>()
  const draw = (painted: Painted) => {
    const { mirror } = painted
    mirror.sync()
    painted.shown = drawMarks(mirror, painted.marks)
  }
  const begin = (surface: Surface): Painted | undefined => {
    const { element } = surface
    if (!isTextField(element)) return undefined
    const mirror = mirrorOf(element)
    mirror.sync()
    const redraw = () => {
      const known = all.get(surface)
      if (known !== undefined) draw(known)
    }
    const stop = autoUpdate(element, mirror.layer, redraw)
    const painted: Painted = { marks: [], shown: [], mirror, stop }
    all.set(surface, painted)
    return painted
  }
  const end = (painted: Painted) => {
    painted.stop()
    painted.mirror.remove()
  }
  signal.addEventListener("abort", () => {
    for (const painted of all.values()) end(painted)
    all.clear()
  })

  return {
    paint(surface, marks) {
      const known = all.get(surface)
      if (known === undefined && marks.length === 0) return
      const painted = known ?? begin(surface)
      if (painted === undefined) return
      painted.marks = marks
      draw(painted)
    },
    clear(surface) {
      const painted = all.get(surface)
      if (painted === undefined) return
      end(painted)
      all.delete(surface)
    },
    moved() {
      for (const painted of all.values()) if (painted.marks.length > 0) draw(painted)
    },
    visible: (surface) => all.get(surface)?.shown ?? [],
  }
}

function drawMarks({ layer, rects }: Mirror, marks: readonly Mark[]): Mark[] {
  const box = layer.getBoundingClientRect()
  const scale = layer.offsetWidth === 0 ? 1 : box.width / layer.offsetWidth
  const lines: HTMLElement[] = []
  const shown = marks.filter((mark) => {
    const at = offsetOf(mark)
    const seen = rects(at, at + mark.end - mark.start).filter(
      ({ top, bottom }) => bottom > box.top - margin && top < box.bottom + margin,
    )
    for (const rect of seen) {
      const line = layer.ownerDocument.createElement("i")
      line.className = paintName(mark.finding.severity)
      line.style.left = `${(rect.left - box.left) / scale}px`
      line.style.top = `${(rect.bottom - box.top) / scale - 3}px`
      line.style.width = `${rect.width / scale}px`
      lines.push(line)
    }
    return seen.length > 0
  })
  layer.replaceChildren(...lines)
  return shown
}
