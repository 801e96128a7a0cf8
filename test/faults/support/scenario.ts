/** One kind of misfortune; `run` throws when it goes on wrongly, and otherwise says what was seen. */
export interface Scenario {
  readonly name: string
  /** Chinese: it stands in the record people read. */
  readonly title: string
  /** Why it cannot be run here; undefined when it can. */
  missing?(): string | undefined
  run(place: Place): Promise<Seen>
}

/** What the store held after the last round, counted against what clients had been told. */
export interface Tally {
  readonly letters: number
  readonly lost: number
  readonly doubled: number
  readonly gaps: number
  /** Faults of the chains of events. */
  readonly broken: number
}

export const noTally: Tally = { letters: 0, lost: 0, doubled: 0, gaps: 0, broken: 0 }

export interface Seen extends Tally {
  readonly rounds: number
  readonly words: string
}

export interface Place {
  /** An empty folder of the scenario's own, removed afterwards. */
  readonly folder: string
  readonly rounds: number
  readonly postgresRounds: number
  readonly browserRounds: number
  /** Letters that two tabs write. */
  readonly tabLetters: number
  /** What must be undone however it ends, last first. */
  finally(undo: () => unknown): void
}

export function until(holds: () => boolean, ms: number): Promise<boolean> {
  const end = Date.now() + ms
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (!holds() && Date.now() < end) return
      clearInterval(timer)
      resolve(holds())
    }, 2)
  })
}
