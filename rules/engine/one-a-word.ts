import type { Finding } from "./types.ts"

const weights = { must: 2, should: 1, hint: 0 } as const

/**
 * Two rules may know the same wrong word, one from its list and one from the phrase it stands in. The reader gets
 * the heavier finding, or the first of two alike. Rules about other things than words may well meet at one place.
 */
export function oneAWord(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings
  const words = findings
    .flatMap((finding, index) =>
      finding.at !== undefined && isAboutWords(finding) ? [{ ...finding.at, finding, index }] : [],
    )
    .sort((one, other) => one.start - other.start)
  const dropped = new Set<Finding>()
  for (const [place, one] of words.entries()) {
    // Sorted by where they begin: the first that begins behind this one ends the search.
    for (let next = place + 1; next < words.length; next++) {
      const other = words[next]
      if (other === undefined || other.start >= one.end) break
      dropped.add(yieldsTo(one, other) ? one.finding : other.finding)
    }
  }
  return dropped.size === 0 ? findings : findings.filter((finding) => !dropped.has(finding))
}

interface Word {
  readonly finding: Finding
  readonly index: number
}

function isAboutWords({ rule }: Finding): boolean {
  return rule.startsWith("lexicon/") || rule.startsWith("wording/")
}

function yieldsTo(one: Word, other: Word): boolean {
  const difference = weights[other.finding.severity] - weights[one.finding.severity]
  return difference > 0 || (difference === 0 && other.index < one.index)
}
