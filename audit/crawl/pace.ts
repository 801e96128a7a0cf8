import { setTimeout as delay } from "node:timers/promises"

/** Lets one request pass each interval, counted from the start of the last. */
export class Pace {
  readonly #interval: number
  #next = 0

  constructor(interval: number) {
    this.#interval = interval
  }

  async wait(signal: AbortSignal): Promise<void> {
    const now = performance.now()
    const at = Math.max(now, this.#next)
    this.#next = at + this.#interval
    if (at > now) await delay(at - now, undefined, { signal })
  }
}
