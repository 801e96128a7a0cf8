import type { TableFacts } from "../engine/facts.ts"
import { collapse } from "./collapse.ts"
import { type Frame, selectorOf } from "./walk.ts"

interface OpenTable {
  readonly frame: Frame
  readonly headers: string[]
  rows: number
  /** Holds a table itself: layout, no data. */
  isLayout: boolean
  cell: string | undefined
}

/** Gathers tables of data: their first row and how many follow it. */
export class TableReader {
  readonly tables: TableFacts[] = []
  readonly #open: OpenTable[] = []

  enter(frame: Frame): void {
    const { tag } = frame
    const table = this.#open.at(-1)
    if (tag === "table") {
      if (table !== undefined) table.isLayout = true
      this.#open.push({ frame, headers: [], rows: 0, isLayout: frame.hidden !== undefined, cell: undefined })
    } else if (table !== undefined) {
      if (tag === "tr") table.rows++
      if ((tag === "td" || tag === "th") && table.rows === 1) table.cell = ""
    }
  }

  text(raw: string): void {
    const table = this.#open.at(-1)
    if (table?.cell !== undefined) table.cell += raw
  }

  leave(frame: Frame): void {
    const table = this.#open.at(-1)
    if (table === undefined) return
    if ((frame.tag === "td" || frame.tag === "th") && table.cell !== undefined) {
      table.headers.push(collapse(table.cell))
      table.cell = undefined
    }
    if (table.frame !== frame) return
    this.#open.pop()
    if (table.isLayout || table.rows < 2 || table.headers.length < 2) return
    this.tables.push({ headers: table.headers, rows: table.rows - 1, selector: selectorOf(frame) })
  }
}
