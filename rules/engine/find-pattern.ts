/** All matches of a global pattern, with their offsets. Zero-width matches are passed over. */
export function* findPattern(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === "") pattern.lastIndex++
    else yield match
  }
}

/** The captured group, "" when it took no part. */
export function group(match: RegExpExecArray, index: number): string {
  return match[index] ?? ""
}
