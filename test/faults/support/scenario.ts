/** One kind of misfortune; `run` throws when something is lost, and otherwise says what was seen. */
export interface Scenario {
  readonly name: string
  readonly title: string
  /** Why it cannot be run here; undefined when it can. */
  missing?(): string | undefined
  run(place: Place): Promise<string>
}

export interface Place {
  /** An empty folder of the scenario's own, removed afterwards. */
  readonly folder: string
  readonly rounds: number
  readonly postgresRounds: number
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
