import { diffArrays } from "diff"

/** Characters `a…aEnd` of one side stand where the other has `b…bEnd`; either may be empty. */
export interface Change {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
}

/** Two texts that have little in common are not worth a search for the shortest way between them. */
const mostEdits = 2000
/** Changes closer than this read better as one. */
const togetherWithin = 2

/**
 * Where two texts differ, as few and as small places as can be found. Sentences first, then characters within the
 * sentences that differ: the line breaks of a pdf are not those of the page.
 */
export function findChanges(one: readonly string[], other: readonly string[]): Change[] {
  const sentences = { one: sentencesOf(one), other: sentencesOf(other) }
  const changes: Change[] = []
  for (const gap of gapsOf(sentences.one, sentences.other)) {
    const own = gapsOf(one.slice(gap.a, gap.aEnd), other.slice(gap.b, gap.bEnd))
    for (const { a, aEnd, b, bEnd } of own) {
      changes.push({ a: gap.a + a, aEnd: gap.a + aEnd, b: gap.b + b, bEnd: gap.b + bEnd })
    }
  }
  return joinNear(changes)
}

function sentencesOf(characters: readonly string[]): string[] {
  const sentences: string[] = []
  let sentence = ""
  for (const character of characters) {
    sentence += character
    if (!/[。；！？;!?：:]/.test(character)) continue
    sentences.push(sentence)
    sentence = ""
  }
  return sentence === "" ? sentences : [...sentences, sentence]
}

/** What stands between the parts both lists share; places are counted in characters. */
function gapsOf(one: readonly string[], other: readonly string[]): Change[] {
  const parts = diffArrays([...one], [...other], { maxEditLength: mostEdits })
  if (parts === undefined) return [{ a: 0, aEnd: lengthOf(one), b: 0, bEnd: lengthOf(other) }]
  const gaps: Change[] = []
  let a = 0
  let b = 0
  let open: Change | undefined
  for (const { value, added, removed } of parts) {
    const length = lengthOf(value)
    if (!added && !removed) {
      if (open !== undefined) gaps.push(open)
      open = undefined
      a += length
      b += length
      continue
    }
    const start: Change = open ?? { a, aEnd: a, b, bEnd: b }
    if (removed) a += length
    else b += length
    open = { ...start, aEnd: a, bEnd: b }
  }
  return open === undefined ? gaps : [...gaps, open]
}

/** In code points, as the characters are counted. */
function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + [...part].length, 0)
}

function joinNear(changes: readonly Change[]): Change[] {
  const joined: Change[] = []
  for (const change of changes) {
    const last = joined.at(-1)
    if (
      last !== undefined &&
      change.a - last.aEnd < togetherWithin &&
      change.b - last.bEnd < togetherWithin
    ) {
      joined[joined.length - 1] = { ...last, aEnd: change.aEnd, bEnd: change.bEnd }
    } else joined.push(change)
  }
  return joined
}
