import { phrases, syllables } from "./pinyin-table.ts"

let readings: Record<string, string> | undefined
let exceptions: Record<string, readonly string[]> | undefined
let longestPhrase = 2

/** The reading of each character, empty where there is none; phrases decide where a character has several. */
export function pinyinOf(text: string): string[] {
  const ofCharacter = characterTable()
  const ofPhrase = phraseTable()
  const result: string[] = []
  for (let at = 0; at < text.length; ) {
    const phrase = phraseAt(text, at, ofPhrase)
    if (phrase) result.push(...phrase)
    else result.push(ofCharacter[text.charAt(at)] ?? "")
    at += phrase?.length ?? 1
  }
  return result
}

function phraseAt(
  text: string,
  at: number,
  known: Record<string, readonly string[]>,
): readonly string[] | undefined {
  for (let length = longestPhrase; length > 1; length -= 1) {
    const found = known[text.slice(at, at + length)]
    if (found) return found
  }
  return undefined
}

/** `a1啊阿 ` : a reading and the characters that have it. */
function characterTable(): Record<string, string> {
  if (readings) return readings
  const table: Record<string, string> = Object.create(null)
  for (const entry of syllables.split(" ")) {
    const [reading = ""] = /^[^\u4e00-\u9fff\u3007]+/.exec(entry) ?? []
    for (let at = reading.length; at < entry.length; at += 1) table[entry.charAt(at)] = reading
  }
  readings = table
  return table
}

/** `重庆chóng,qìng` : a phrase and its readings. */
function phraseTable(): Record<string, readonly string[]> {
  if (exceptions) return exceptions
  const table: Record<string, readonly string[]> = Object.create(null)
  for (const entry of phrases.split(" ")) {
    const [phrase = ""] = /^[\u4e00-\u9fff]+/.exec(entry) ?? []
    table[phrase] = entry.slice(phrase.length).split(",")
    longestPhrase = Math.max(longestPhrase, phrase.length)
  }
  exceptions = table
  return table
}
