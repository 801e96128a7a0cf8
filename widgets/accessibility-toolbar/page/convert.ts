import { phrases, simplified, traditional, variants } from "./script-table.ts"

type Table = Readonly<Record<string, string>>

const toTraditional = tableOf(simplified, traditional)
const toSimplified = tableOf(
  traditional + variants.replace(/.(.)/g, "$1"),
  simplified + variants.replace(/(.)./g, "$1"),
)
const ofPhrases = phraseTable()
const anyPhrase = patternOf(Object.keys(ofPhrases))
const backPhrases = phraseTable(true)
const anyBackPhrase = patternOf(Object.keys(backPhrases))

/** Text in the other script: what is written in Traditional characters becomes Simplified, all else Traditional. */
export function converted(text: string, traditionalWanted = !isTraditional(text)): string {
  const table = traditionalWanted ? toTraditional : toSimplified
  const phrasesOf = traditionalWanted ? ofPhrases : backPhrases
  let result = ""
  let done = 0
  text.replace(traditionalWanted ? anyPhrase : anyBackPhrase, (phrase, at: number) => {
    result += byCharacter(text.slice(done, at), table) + (phrasesOf[phrase] ?? phrase)
    done = at + phrase.length
    return phrase
  })
  return result + byCharacter(text.slice(done), table)
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
function phraseTable(backwards = false): Table {
  const table: Record<string, string> = Object.create(null)
  for (const pair of phrases.split(" ")) {
    const first = pair.slice(0, pair.length / 2)
    const second = pair.slice(pair.length / 2)
    if (backwards) table[second] = first
    else table[first] = second
  }
  return table
}

/** Long phrases first: the first that fits is taken. */
function patternOf(words: readonly string[]): RegExp {
  return new RegExp(
    words
      .concat()
      .sort((one, other) => other.length - one.length)
      .join("|"),
    "g",
  )
}
