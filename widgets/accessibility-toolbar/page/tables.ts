/** Rows of short cells under headings belong side by side; tables that lay out a page do not. */
export class Tables {
  /** Taken apart already. */
  readonly stacked = new Set<Element>()
  private readonly known = new Map<Element, boolean>()

  /** Looked at once: a list of a thousand rows is asked about for each of its cells. */
  holdData(table: Element): boolean {
    const known = this.known.get(table)
    if (known !== undefined) return known
    const answer = holdsData(table)
    this.known.set(table, answer)
    return answer
  }
}

function holdsData(table: Element): boolean {
  if (table.querySelector("table,form,h1,h2,iframe") !== null) return false
  if (table.querySelector("th,caption") !== null) return true
  const cells = table.querySelectorAll("td")
  let longest = 0
  cells.forEach((cell) => {
    longest = Math.max(longest, (cell.textContent ?? "").trim().length)
  })
  return table.querySelectorAll("tr").length > 2 && cells.length > 5 && longest < 60
}
