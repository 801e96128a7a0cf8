import { phrases, simplified, traditional } from "./script-table.ts"

type Table = Readonly<Record<string, string>>

const toTraditional = tableOf(simplified, traditional)
const toSimplified = tableOf(traditional, simplified)
const ofPhrases = phraseTable()
const anyPhrase = new RegExp(
  Object.keys(ofPhrases)
    .sort((one, other) => other.length - one.length)
    .join("|"),
  "g",
)

/** Text in the other script: what is written in Traditional characters becomes Simplified, all else Traditional. */
export function converted(text: string, traditionalWanted = !isTraditional(text)): string {
  if (!traditionalWanted) return byCharacter(text, toSimplified)
  let result = ""
  let done = 0
  text.replace(anyPhrase, (phrase, at: number) => {
    result += byCharacter(text.slice(done, at), toTraditional) + (ofPhrases[phrase] ?? phrase)
    done = at + phrase.length
    return phrase
  })
  return result + byCharacter(text.slice(done), toTraditional)
}

/** By the characters that only one of the two scripts has. */
export function isTraditional(text: string): boolean {
  let score = 0
  for (let at = 0; at < text.length; at += 1) {
    if (toSimplified[text.charAt(at)] !== undefined) score += 1
    if (toTraditional[text.charAt(at)] !== undefined) score -= 1
  }
  return score > 0
}

function byCharacter(text: string, table: Table): string {
  let result = ""
  for (let at = 0; at < text.length; at += 1) result += table[text.charAt(at)] ?? text.charAt(at)
  return result
}

/** The first of several stays: the table has the commonest first. */
function tableOf(from: string, to: string): Table {
  const table: Record<string, string> = Object.create(null)
  for (let at = 0; at < from.length; at += 1) {
    const key = from.charAt(at)
    table[key] = table[key] ?? to.charAt(at)
  }
  return table
}

/** Pairs of equal halves. */
function phraseTable(): Table {
  const table: Record<string, string> = Object.create(null)
  for (const pair of phrases.split(" ")) {
    table[pair.slice(0, pair.length / 2)] = pair.slice(pair.length / 2)
  }
  return table
}
