interface Entry<Value> {
  readonly order: number
  readonly value: Value
}

/** What waits for its partner, by its mark: found and dropped without looking at what waits for another one. */
export class WaitingMarks<Value> {
  readonly #byMark = new Map<string, Entry<Value>[]>()
  #order = 0

  push(mark: string, value: Value): void {
    const waiting = this.#byMark.get(mark) ?? []
    waiting.push({ order: this.#order++, value })
    this.#byMark.set(mark, waiting)
  }

  /** The last that came with this mark. */
  last(mark: string): Value | undefined {
    return this.#byMark.get(mark)?.at(-1)?.value
  }

  drop(mark: string): void {
    this.#byMark.delete(mark)
  }

  /** All that still wait, in the order they came. */
  left(): Value[] {
    const left = [...this.#byMark.values()].flat()
    return left.sort((one, other) => one.order - other.order).map(({ value }) => value)
  }
}
