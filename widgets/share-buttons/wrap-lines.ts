/** May not begin a line in Chinese typesetting. */
const clinging = /^[，。、；：？！）》」』”’…—%,.;:?!)\]]/

/** Breaks a text into lines of a width, Latin words and numbers kept whole; what does not fit ends in an ellipsis. */
export function wrapLines(
  text: string,
  width: number,
  most: number,
  measure: (text: string) => number,
): string[] {
  const lines: string[] = []
  let line = ""
  for (const part of text.replace(/\s+/g, " ").match(/[!-~]+ ?|[\s\S]/g) ?? []) {
    const fits = measure(line + part.replace(/ $/, "")) <= width
    if (fits || line === "" || clinging.test(part)) line += part
    else {
      lines.push(line)
      line = part
    }
  }
  if (line !== "") lines.push(line)
  if (lines.length <= most) return lines
  const last = lines[most - 1] ?? ""
  return [...lines.slice(0, most - 1), `${last.slice(0, -1)}…`]
}
