const none: readonly never[] = []

/**
 * All matches of a global pattern, with their offsets. Zero-width matches are passed over. A list, not a generator:
 * nearly every search finds nothing and then makes nothing.
 */
export function findPattern(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  let found: RegExpExecArray[] | undefined
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === "") {
      pattern.lastIndex++
      continue
    }
    found ??= []
    found.push(match)
  }
  return found ?? none
}

/** The matches of several patterns, one pattern after the other. */
export function findPatterns(text: string, patterns: readonly RegExp[]): readonly RegExpExecArray[] {
  let found: readonly RegExpExecArray[] = none
  for (const pattern of patterns) {
    const matches = findPattern(text, pattern)
    if (matches.length > 0) found = [...found, ...matches]
  }
  return found
}

/** The captured group, "" when it took no part. */
export function group(match: RegExpExecArray, index: number): string {
  return match[index] ?? ""
}
