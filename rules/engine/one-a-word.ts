import type { Finding } from "./types.ts"

const weights = { must: 2, should: 1, hint: 0 } as const

/**
 * Two rules may know the same wrong word, one from its list and one from the phrase it stands in. The reader gets
 * the heavier finding, or the first of two alike. Rules about other things than words may well meet at one place.
 */
export function oneAWord(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings
  const kept = findings.filter(
    (one, at) =>
      !findings.some((other, index) => isAboutSameWord(one, other) && yieldsTo(one, at, other, index)),
  )
  return kept.length === findings.length ? findings : kept
}

function isAboutSameWord(one: Finding, other: Finding): boolean {
  if (one === other || one.at === undefined || other.at === undefined) return false
  if (!isAboutWords(one) || !isAboutWords(other)) return false
  return one.at.start < other.at.end && other.at.start < one.at.end
}

function isAboutWords({ rule }: Finding): boolean {
  return rule.startsWith("lexicon/") || rule.startsWith("wording/")
}

function yieldsTo(one: Finding, at: number, other: Finding, index: number): boolean {
  const difference = weights[other.severity] - weights[one.severity]
  return difference > 0 || (difference === 0 && index < at)
}
