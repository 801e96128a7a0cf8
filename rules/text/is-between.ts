/** How far back an opening mark is looked for: a text of a megabyte must not be read again for every finding. */
const reach = 200

/** Stands `at` between `open` and a `close` that has not come yet? */
export function isBetween(text: string, at: number, open: string, close: string): boolean {
  const before = text.slice(Math.max(0, at - reach), at)
  return before.lastIndexOf(open) > before.lastIndexOf(close)
}
