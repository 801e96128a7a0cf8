import type { Preferences } from "./preferences.ts"

const most = 20

/** What was chosen before, for going back step by step. */
export class Steps {
  private all: readonly Preferences[] = []

  get isEmpty(): boolean {
    return this.all.length === 0
  }

  add(chosen: Preferences): void {
    this.all = this.all.concat(chosen).slice(-most)
  }

  /** The last one, which is taken away. */
  back(): Preferences | undefined {
    const last = this.all[this.all.length - 1]
    this.all = this.all.slice(0, -1)
    return last
  }
}
