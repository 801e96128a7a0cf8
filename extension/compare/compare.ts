import { compareAttachments, withoutEnding } from "./attachments.ts"
import type { Article, Comparison, Difference, OfficialDocument } from "./comparison.ts"
import { type Change, findChanges } from "./find-changes.ts"
import { type Letters, lettersOf, wordsBetween } from "./letters.ts"

/** Words shown on either side of a difference. */
const around = 16

/** The official document against the page, character by character; white space does not count. */
export function compare(official: OfficialDocument, article: Article): Comparison {
  const { lines, tables } = official
  const one = lettersOf(lines.map(({ text }) => text))
  const other = lettersOf(webLines(article))
  const frame: string[] = []
  const differences: Difference[] = []
  for (const found of findChanges(one.characters, other.characters)) {
    const change = atEdge(found, one.characters, other.characters)
    if (isOwnNumber(change, one, other, official)) continue
    const words = wordsBetween(one, change.a, change.aEnd)
    if (isFrame(change, words, other.characters.length)) frame.push(words)
    else differences.push(differenceAt(change, one, other, article))
  }
  const isKnown = tables !== undefined
  return {
    differences,
    frame,
    tables: isKnown ? [tables, article.tables] : undefined,
    cells: isKnown
      ? [lines.filter(({ isCell }) => isCell).length, article.blocks.filter(({ isCell }) => isCell).length]
      : undefined,
    attachments: compareAttachments(lines, article.attachments),
  }
}

/** A file's ending is part of its link, not of the official text. */
function webLines({ blocks, attachments }: Article): string[] {
  const links = new Set(attachments.map(({ text }) => text.trim()))
  return blocks.map(({ text }) =>
    [...links].some((link) => text.trim().endsWith(link)) ? withoutEnding(text) : text,
  )
}

function differenceAt(change: Change, one: Letters, other: Letters, { blocks }: Article): Difference {
  const line = other.lines[change.b] ?? other.lines.at(-1) ?? 0
  return {
    official: excerpt(one, change.a, change.aEnd),
    web: excerpt(other, change.b, change.bEnd),
    selector: blocks[line]?.selector ?? "",
  }
}

function excerpt(letters: Letters, from: number, to: number) {
  return {
    before: wordsBetween(letters, from - around, from),
    words: wordsBetween(letters, from, to),
    after: wordsBetween(letters, to, to + around),
  }
}

/**
 * Where the same words stand before and in a passage that only the official document has, the passage can be taken to
 * begin earlier: “市政府［文件 市政府］关于” is “［市政府文件］市政府关于”. So it is where it then begins or ends the page.
 */
function atEdge(change: Change, one: readonly string[], other: readonly string[]): Change {
  const { a, aEnd, b, bEnd } = change
  if (b !== bEnd || b === 0 || b === other.length) return change
  const isSame = (step: number) => one[a - step] === one[aEnd - step]
  let back = 0
  while (back < b && one[a - back - 1] === other[b - back - 1] && isSame(back + 1)) back++
  if (back === b) return { a: a - b, aEnd: aEnd - b, b: 0, bEnd: 0 }
  const rest = other.length - b
  let on = 0
  while (on < rest && one[aEnd + on] === other[b + on] && isSame(-on)) on++
  return on === rest ? { a: a + rest, aEnd: aEnd + rest, b: other.length, bEnd: other.length } : change
}

const headWords = /文件|〔\d{4}〕|密级|秘密|特急|加急|签发人|份号|号$/
const imprintWords = /抄送|印发|公开方式|此件|联系人/

/** Before the first or behind the last word of the page: red head, numbers, copies, printing. */
function isFrame({ b, bEnd }: Change, words: string, webLength: number): boolean {
  if (b !== bEnd || words === "") return false
  return (b === 0 && headWords.test(words)) || (b === webLength && imprintWords.test(words))
}

const ownNumber =
  /^(?:第?[一二三四五六七八九十百\d]+[、.．条章节]?|[（(][一二三四五六七八九十\d]+[）)]|[①-⑳])$/

/** “一、” that Word writes before a counted paragraph is on the page, but not in the file. */
function isOwnNumber(
  { a, aEnd, b, bEnd }: Change,
  one: Letters,
  other: Letters,
  { lines }: OfficialDocument,
): boolean {
  if (a !== aEnd) return false
  const line = one.lines[a]
  const isStart = line !== undefined && line !== one.lines[a - 1]
  return isStart && lines[line]?.isNumbered === true && ownNumber.test(wordsBetween(other, b, bEnd))
}
