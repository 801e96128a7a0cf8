import type { FrameReport, PageSource } from "../messages.ts"

export type BoardReport = Pick<FrameReport, "surfaces" | "rows" | "unchecked">

/** Where the features of one frame leave their results for each other; none knows who reads them. */
export class Board {
  /** Names this frame to those outside. */
  readonly frame = crypto.getRandomValues(new Uint32Array(2)).join("-")
  #reports = new Map<string, BoardReport>()
  readonly #readers = new Set<() => void>()
  readonly #answers = new Map<string, Set<() => void>>()
  #readPage: ((isExact: boolean) => PageSource) | undefined
  #read: () => string = () => ""
  #fill: ((id: string) => void) | undefined
  readonly #revealers = new Map<string, (id: string) => boolean>()

  /** Replaces what this feature has reported so far. */
  post(feature: string, report: BoardReport): void {
    this.#reports.set(feature, report)
    for (const reader of this.#readers) reader()
  }

  get report(): BoardReport {
    const all = [...this.#reports.values()]
    return {
      surfaces: all.reduce((sum, { surfaces }) => sum + surfaces, 0),
      rows: all.flatMap(({ rows }) => rows),
      unchecked: all.flatMap(({ unchecked }) => unchecked),
    }
  }

  onChange(reader: () => void, signal: AbortSignal): void {
    this.#readers.add(reader)
    signal.addEventListener("abort", () => this.#readers.delete(reader))
  }

  /** The feature brings a row's place into sight; it answers whether the row is its own. */
  onReveal(feature: string, revealer: (id: string) => boolean, signal: AbortSignal): void {
    this.#revealers.set(feature, revealer)
    signal.addEventListener("abort", () => {
      this.#revealers.delete(feature)
      this.#reports.delete(feature)
      for (const reader of this.#readers) reader()
    })
  }

  /** Someone outside may ask for work that is not done all the time. */
  onAsk(what: string, answer: () => void, signal: AbortSignal): void {
    const answers = this.#answers.get(what) ?? new Set()
    this.#answers.set(what, answers.add(answer))
    signal.addEventListener("abort", () => answers.delete(answer))
  }

  ask(what: string): void {
    for (const answer of this.#answers.get(what) ?? []) answer()
  }

  /** The feature fills in what a row of its own proposes. */
  onFill(fill: (id: string) => void, signal: AbortSignal): void {
    this.#fill = fill
    signal.addEventListener("abort", () => {
      this.#fill = undefined
    })
  }

  fill(id: string): void {
    this.#fill?.(id)
  }

  /** The feature that knows the edited text hands it out when it is asked. */
  onRead(read: () => string): void {
    this.#read = read
  }

  get text(): string {
    return this.#read()
  }

  onReadPage(read: (isExact: boolean) => PageSource): void {
    this.#readPage = read
  }

  /** Only the page itself is read, not the frames in it. */
  readPage(isExact: boolean): PageSource | undefined {
    return this.#readPage?.(isExact)
  }

  reveal(id: string): boolean {
    return [...this.#revealers.values()].some((revealer) => revealer(id))
  }
}
