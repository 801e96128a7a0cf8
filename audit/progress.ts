export interface Step {
  readonly done: number
  /** How many there are, or may be at most. */
  readonly of: number
  readonly place: string
}

const width = 20

/**
 * A bar on stderr that is written over and over when somebody watches. Into a log goes a line a minute: a run of
 * hours must not look dead, and a log must not fill with bars.
 */
export class Progress {
  readonly #isTerminal = process.stderr.isTTY === true
  #last = Date.now()

  show({ done, of, place }: Step): void {
    const now = Date.now()
    if (now - this.#last < (this.#isTerminal ? 100 : 60_000)) return
    this.#last = now
    const filled = Math.min(width, Math.round((done / Math.max(of, 1)) * width))
    const bar = `${"█".repeat(filled)}${"░".repeat(width - filled)}`
    const safe = place.replace(/[\u0000-\u001f\u007f-\u009f]/g, " ")
    if (this.#isTerminal) process.stderr.write(`\r\u001b[K${bar} ${done}/${of}  ${shortened(safe)}`)
    else process.stderr.write(`已查 ${done}/${of}  ${safe}\n`)
  }

  clear(): void {
    if (this.#isTerminal) process.stderr.write("\r\u001b[K")
  }
}

/** Wide characters take two columns: the line must not break, or the bar would climb down the screen. */
function shortened(place: string): string {
  const room = Math.max(10, (process.stderr.columns ?? 80) - width - 20)
  const kept: string[] = []
  let used = 0
  for (const character of [...place].reverse()) {
    used += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1
    if (used > room) break
    kept.push(character)
  }
  return kept.reverse().join("")
}
