/** A table that becomes a list of cards on a narrow screen: its cells carry their heads. */
export function table(heads: readonly string[], rows: readonly string[]): string {
  return `<table><thead><tr>${heads.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`
}
