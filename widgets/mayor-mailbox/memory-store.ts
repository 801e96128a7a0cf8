import type { OutboxLetter, SentLetter } from "./letter-record.ts"
import type { LetterStore } from "./letter-store.ts"

/** Stands in where the browser refuses IndexedDB (some private windows): letters can still be written and sent. */
export function memoryStore(): LetterStore {
  const outbox = new Map<string, OutboxLetter>()
  const sent = new Map<string, SentLetter>()
  return {
    lasting: false,
    // The form itself holds the one that there is.
    drafts: async () => [],
    saveDraft: async () => true,
    dropDraft: async () => {},
    post: async (letter) => {
      outbox.set(letter.id, letter)
      return true
    },
    noteAttempt: async (tried) => {
      if (outbox.has(tried.id)) outbox.set(tried.id, tried)
    },
    // A map keeps the order in which they were written.
    outbox: async (key) => valuesOf(outbox, key),
    confirm: async (letter) => {
      sent.set(letter.id, letter)
      outbox.delete(letter.id)
    },
    takeBack: async (id) => void outbox.delete(id),
    sent: async (key) => valuesOf(sent, key),
    sentById: async (id) => sent.get(id),
    clear: async () => {
      outbox.clear()
      sent.clear()
    },
    lease: async () => true,
    release: () => {},
  }
}

/** By hand: prototype.js replaces Array.from with one that returns nothing for iterators. */
function valuesOf<T extends { readonly key: string }>(map: ReadonlyMap<string, T>, key: string): T[] {
  const found: T[] = []
  map.forEach((value) => {
    if (value.key === key) found.push(value)
  })
  return found
}
