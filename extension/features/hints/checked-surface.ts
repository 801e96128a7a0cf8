import type { Checker, Report } from "../../../rules/index.ts"
import type { BlockMemory, LiveBlock, Surface } from "../../editors/editor.ts"
import type { Ignore } from "../../storage.ts"
import { type Mark, marksOf, moveMarks } from "./mark.ts"

/** One surface, its text as last read and the marks on it. */
export class CheckedSurface {
  readonly surface: Surface
  marks: readonly Mark[] = []
  report: Report | undefined
  #blocks: readonly LiveBlock[] = []
  #memory: BlockMemory = new WeakMap()

  constructor(surface: Surface) {
    this.surface = surface
  }

  get length(): number {
    return this.#blocks.reduce((sum, block) => sum + block.text.length, 0)
  }

  /** Forgets what was read from the node's ancestors, so that only they are read again. */
  forget(node: Node): void {
    const { element } = this.surface
    for (let at: Node | null = node; at !== null; at = at.parentNode) {
      if (at.nodeType === 1) this.#memory.delete(at as Element)
      if (at === element) return
    }
    // The node has left the surface already: its former parents are unknown here.
    this.#memory.delete(element)
  }

  /** Reads what has changed and moves the marks along. */
  reread(): void {
    const before = this.#blocks
    this.#blocks = this.surface.adapter.read(this.surface.element, this.#memory)
    if (this.marks.length > 0) this.marks = moveMarks(this.marks, before, this.#blocks)
  }

  /** Judges the text as last read. Marks that stay keep their id, so that an open card stays open. */
  check(checker: Checker, ignores: readonly Ignore[], today: string): void {
    this.report = checker.run({ blocks: this.#blocks, today })
    const before = this.marks
    this.marks = marksOf(this.report.findings, this.#blocks, this.surface, ignores).map((mark) => {
      const same = before.find((old) => isSame(old, mark))
      return same === undefined ? mark : { ...mark, id: same.id }
    })
  }
}

function isSame(a: Mark, b: Mark): boolean {
  return a.block === b.block && a.start === b.start && a.end === b.end && a.finding.rule === b.finding.rule
}
