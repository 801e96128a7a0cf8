/** CPU seconds of this process that each of some runs of `work` takes. */
export async function cpuTimes(runs: number, work: () => unknown): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1e6)
  }
  return times
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** What a quiet quarter of the runs stays under: for times that a disturbance can only lengthen. */
export function lowerQuartile(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 4)] ?? Number.NaN
}

/** Slope of the straight line through the points in log–log scale: 1 is linear growth. */
export function slope(points: readonly { readonly size: number; readonly cost: number }[]): number {
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }))
  const mean = (axis: "x" | "y") => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length
  const middle = { x: mean("x"), y: mean("y") }
  const along = logs.reduce((sum, { x }) => sum + (x - middle.x) ** 2, 0)
  return logs.reduce((sum, { x, y }) => sum + (x - middle.x) * (y - middle.y), 0) / along
}
