/** A candidate of our research that is not a rule, and why. */
export interface LeftOut {
  readonly candidate: number
  readonly name: string
  readonly reason: string
}

/** Shown at the end of `CATALOGUE.md`, so that nobody has to find out twice. */
export const leftOut: readonly LeftOut[] = []
