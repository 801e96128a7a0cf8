/** The panel and the badge hear of a text when the writer pauses: a thousand rows are not made at every key. */
const pause = 250

export interface Reporting<Value> {
  /** Reports at once after a rest, otherwise at the next pause. */
  readonly soon: (value: Value) => void
  /** Reports now what still waits. */
  readonly now: () => void
}

export function createReporting<Value>(post: (value: Value) => void, signal: AbortSignal): Reporting<Value> {
  let waiting: { readonly value: Value } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = Number.NEGATIVE_INFINITY
  const now = () => {
    clearTimeout(timer)
    const due = waiting
    waiting = undefined
    if (due !== undefined) post(due.value)
  }
  signal.addEventListener("abort", () => clearTimeout(timer))
  return {
    now,
    soon(value) {
      const hasRested = performance.now() - last > pause
      last = performance.now()
      waiting = { value }
      clearTimeout(timer)
      if (hasRested) now()
      else timer = setTimeout(now, pause)
    },
  }
}
