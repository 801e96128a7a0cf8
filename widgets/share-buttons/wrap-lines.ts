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
  keepCompany(lines)
  if (lines.length <= most) return lines
  const last = lines[most - 1] ?? ""
  return [...lines.slice(0, most - 1), `${last.slice(0, -1)}…`]
}

/** One character alone in the last line looks like a mistake: it gets two from the line above. */
function keepCompany(lines: string[]): void {
  const last = lines.length - 1
  const above = lines[last - 1] ?? ""
  const moved = above.slice(-2)
  if ((lines[last] ?? "").length > 1 || !/^[\u4e00-\u9fff]{2}$/.test(moved) || above.length < 5) return
  lines.splice(last - 1, 2, above.slice(0, -2), moved + lines[last])
}
