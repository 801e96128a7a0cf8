/** One line on stderr that is written over and over, when somebody watches; nothing otherwise. */
export class Progress {
  readonly #isShown = process.stderr.isTTY === true
  #last = 0

  show(pages: number, place: string): void {
    const now = Date.now()
    if (!this.#isShown || now - this.#last < 100) return
    this.#last = now
    process.stderr.write(`\r\u001b[K已查 ${pages} 页  ${place.slice(-70)}`)
  }

  clear(): void {
    if (this.#isShown) process.stderr.write("\r\u001b[K")
  }
}
