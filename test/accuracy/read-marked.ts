import type { Corpus, Label } from "./read-corpus.ts"

const marked = /⟦([^⟦⟧]*)⟧\{([a-z-]+)\}/gu

/**
 * A corpus of texts with their faults marked in place: `⟦wrong⟧{category}`, `⟦⟧{category}` where something is lost.
 * `maybe` marks what a reader may or may not call a fault: neither found nor missed counts for it.
 */
export function readMarked(texts: ReadonlyMap<string, string>): Corpus {
  const documents = new Map<string, string>()
  const labels: Label[] = []
  for (const [file, source] of texts) {
    let plain = ""
    let from = 0
    for (const { 0: whole, 1: wrong = "", 2: category = "", index } of source.matchAll(marked)) {
      plain += source.slice(from, index)
      const certainty = category === "maybe" ? "probable" : "sure"
      labels.push({ file, wrong, category, certainty, offsets: [plain.length] })
      plain += wrong
      from = index + whole.length
    }
    documents.set(file, plain + source.slice(from))
  }
  const spoilt = new Set(labels.map(({ file }) => file))
  const clean = new Set([...documents.keys()].filter((file) => !spoilt.has(file)))
  return { documents, labels, traps: [], clean, unread: new Set() }
}
