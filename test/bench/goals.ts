interface Goal {
  readonly met: boolean
  readonly text: string
}

const goals: Goal[] = []

/** `shown`: the value as it is to be read. */
export function goal(
  what: string,
  [value, shown]: readonly [value: number, shown: string],
  unit: string,
  wanted: "at least" | "at most",
  limit: number,
): void {
  const met = wanted === "at least" ? value >= limit : value <= limit
  goals.push({ met, text: `${what}: ${shown}${unit}, ${wanted} ${limit}${unit}` })
}

/** The lines that `npm run bench` reads. */
export function tellGoals(): void {
  console.log("\ntargets")
  for (const { met, text } of goals) console.log(`  ${met ? "met    " : "NOT MET"} ${text}`)
}
