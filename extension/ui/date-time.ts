/** Beijing time to the minute, as records are kept: 2026-03-18 09:30. */
export function dateTime(iso: string): string {
  const time = Date.parse(iso)
  if (Number.isNaN(time)) return iso
  return new Date(time + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ")
}

/** Civil date in Beijing: deadlines and years do not depend on where the editor's laptop is. */
export function beijingDate(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
}
