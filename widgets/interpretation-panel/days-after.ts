/** Days from one civil date to another; `undefined` when either is missing. */
export function daysAfter(start: string, end: string): number | undefined {
  const days = (Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 86_400_000
  return Number.isFinite(days) ? days : undefined
}
