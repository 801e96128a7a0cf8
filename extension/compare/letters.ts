/** A text as its characters without white space, each knowing its line. */
export interface Letters {
  readonly characters: readonly string[]
  /** For each character, the index of its line. */
  readonly lines: readonly number[]
}

export function lettersOf(lines: readonly string[]): Letters {
  const characters: string[] = []
  const owners: number[] = []
  for (const [index, line] of lines.entries()) {
    for (const character of line) {
      // Zero-width characters are as invisible as spaces.
      if (/[\s\u200b-\u200d\ufeff\u00ad]/u.test(character)) continue
      characters.push(character)
      owners.push(index)
    }
  }
  return { characters, lines: owners }
}

/** Words between two characters; where a line ends, a space stands. */
export function wordsBetween({ characters, lines }: Letters, from: number, to: number): string {
  let words = ""
  for (let at = Math.max(0, from); at < Math.min(to, characters.length); at++) {
    if (words !== "" && lines[at] !== lines[at - 1]) words += " "
    words += characters[at] ?? ""
  }
  return words
}
