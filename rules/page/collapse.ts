/** White space of every width as one blank, none at the ends: for labels, titles and link texts. */
export function collapse(raw: string): string {
  return raw.replace(/[\s\u00a0\u3000]+/g, " ").trim()
}
