import type { ArchiveItem } from "../contract.ts"
import type { Mailbox } from "../mailbox.ts"
import { type ArchiveRow, archiveItem, readPublishedTitles } from "./read-archive.ts"
import { dice, likeness, pairsOf } from "./similar-letters.ts"

const mostRead = 4000
const mostShown = 3
const remembered = 60_000

/** Published letters whose titles are like one that is being typed, the likest first. */
export function createSimilarPublished(mailbox: Mailbox): (title: string) => Promise<readonly ArchiveItem[]> {
  let readAt = Number.NEGATIVE_INFINITY
  let rows: Promise<readonly { readonly row: ArchiveRow; readonly pairs: ReadonlySet<string> }[]>
  return async (title) => {
    if (mailbox.now() - readAt > remembered) {
      readAt = mailbox.now()
      rows = readPublishedTitles(mailbox, mostRead).then((found) =>
        found.map((row) => ({ row, pairs: pairsOf(row.title) })),
      )
    }
    const own = pairsOf(title)
    return (await rows)
      .map(({ row, pairs }) => ({ row, score: dice(own, pairs) }))
      .filter(({ score }) => score >= likeness)
      .sort((a, b) => b.score - a.score)
      .slice(0, mostShown)
      .map(({ row }) => archiveItem(row))
  }
}
