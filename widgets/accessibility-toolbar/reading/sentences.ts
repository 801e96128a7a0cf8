/** Text as it is read aloud: whole sentences, and none so long that Chromium, at the slowest rate, falls silent (after 15 s). */
export const longest = 45

export interface Sentence {
  readonly text: string
  /** Where it stands in the text it was cut from. */
  readonly from: number
  readonly to: number
}

export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = []
  const pattern = /[^。！？；!?;\n]+[。！？；!?;\n”’」』）]*/g
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    cutInto(found, match[0], match.index)
  }
  return found
}

/** Long sentences are cut after a comma if there is one, else where the measure is full. */
function cutInto(found: Sentence[], sentence: string, at: number): void {
  let rest = sentence
  let from = at
  while (rest.length > longest) {
    const comma = Math.max(...["，", "、", "：", ",", " "].map((mark) => rest.lastIndexOf(mark, longest - 1)))
    const length = comma > longest / 3 ? comma + 1 : longest
    add(found, rest.slice(0, length), from)
    rest = rest.slice(length)
    from += length
  }
  add(found, rest, from)
}

function add(found: Sentence[], text: string, from: number): void {
  if (/[\p{L}\p{N}]/u.test(text)) found.push({ text: text.trim(), from, to: from + text.length })
}
