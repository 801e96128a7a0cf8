import type { Finding, Report } from "../../../rules/index.ts"
import type { BlockMemory, LiveBlock, Surface } from "../../editors/editor.ts"
import type { PreparedRules } from "../../engine/engine.ts"
import type { Ignore } from "../../records/records.ts"
import type { Drafts } from "../feature.ts"
import { type FoundPlace, type Mark, marksByPlace, marksOf, moveMarks } from "./mark.ts"
import { isUnfinished } from "./unfinished.ts"

interface DraftsToday extends Drafts {
  readonly today: string
}

/** One surface, its text as last read and the marks on it. */
export class CheckedSurface {
  readonly surface: Surface
  marks: readonly Mark[] = []
  report: Report | undefined
  /** What is wrong with the text as a whole, at no place in it. */
  wholes: readonly Finding[] = []
  /** Somebody is at it: what may become right by going on is not marked yet. */
  isBeingWritten = false
  /** Something found is not marked yet. */
  isHolding = false
  #blocks: readonly LiveBlock[] = []
  #memory: BlockMemory = new WeakMap()

  constructor(surface: Surface) {
    this.surface = surface
  }

  get length(): number {
    return this.#blocks.reduce((sum, block) => sum + block.text.length, 0)
  }

  get text(): string {
    return this.#blocks.map(({ text }) => text).join("\n")
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

  /** Reads the text with pauses, so that nobody who opens a long one has to wait for its rules before typing. */
  readAhead({ checker }: PreparedRules): Generator<undefined, void> {
    return checker.readAhead(this.#blocks)
  }

  /** Judges the text as last read. Marks that stay keep their id, so that an open card stays open and nothing is painted anew. */
  check(
    { checker, lists, judgesText }: PreparedRules,
    ignores: readonly Ignore[],
    drafts: DraftsToday,
  ): void {
    const { today, facetsOf, judgesDraft } = drafts
    const blocks = this.#blocks
    this.report = checker.run({ blocks, today, lists, ...facetsOf(this.surface.element, blocks, today) })
    const findings = this.report.findings.filter(({ rule }) => judgesText(rule) || judgesDraft(rule))
    this.wholes = findings.filter(({ at }) => at === undefined)
    const known = marksByPlace(this.marks)
    this.isHolding = false
    const isHeld = (place: FoundPlace) => {
      const isNow = this.isBeingWritten && isUnfinished(this.surface, place)
      this.isHolding ||= isNow
      return isNow
    }
    this.marks = marksOf(findings, blocks, { surface: this.surface, known, isHeld }, ignores)
  }
}
