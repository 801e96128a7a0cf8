import { type Line, wordAt } from "./lines.ts"
import type { Voice } from "./voice.ts"

interface Listener {
  /** A sentence begins, or a word of it. */
  show(line: Line, word?: readonly [number, number]): void
  setPaused(paused: boolean): void
  /** The last line has been said. */
  ended(): void
}

/** Lines said one after the other by one voice: where it is, how fast, and whether it rests. */
export class Recital {
  rate = 1
  private readonly voice: Voice
  private readonly listener: Listener
  private lines: readonly Line[] = []
  private at = 0
  private paused = false
  /** Raised by everything that ends the sentence being read. */
  private turn = 0

  constructor(voice: Voice, listener: Listener) {
    this.voice = voice
    this.listener = listener
  }

  begin(lines: readonly Line[], from = 0): Promise<void> {
    this.stop()
    this.lines = lines
    this.at = from
    return this.goOn()
  }

  stop(): void {
    this.turn += 1
    this.lines = []
    this.voice.stop()
    this.setPaused(false)
  }

  pauseOrResume(): void {
    if (this.lines.length === 0) return
    this.setPaused(!this.paused)
    if (!this.paused) {
      if (!this.voice.resume()) this.goOn().catch(() => {})
      return
    }
    if (!this.voice.holdsItsPlace) this.turn += 1
    this.voice.pause()
  }

  /** To the sentence before or after; goes on from there even when it rested. */
  go(by: 1 | -1): void {
    if (this.lines.length === 0) return
    this.turn += 1
    this.voice.stop()
    this.setPaused(false)
    this.at = Math.min(Math.max(0, this.at + by), this.lines.length)
    this.goOn().catch(() => {})
  }

  private async goOn(): Promise<void> {
    this.turn += 1
    const { turn } = this
    for (; this.at < this.lines.length; this.at += 1) {
      const line = this.lines[this.at]
      if (line === undefined) return
      const { text } = line.sentence
      const next = this.lines[this.at + 1]?.sentence.text ?? ""
      this.listener.show(line)
      await this.voice.ready()
      if (turn !== this.turn) return
      await this.voice.say(text, next, this.rate, (at, length) => {
        if (turn === this.turn) this.listener.show(line, wordAt(text, at, length))
      })
      if (turn !== this.turn) return
    }
    this.lines = []
    this.listener.ended()
  }

  private setPaused(paused: boolean): void {
    this.paused = paused
    this.listener.setPaused(paused)
  }
}
