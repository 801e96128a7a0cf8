import { type DBSchema, type IDBPDatabase, openDB } from "idb"
import type { Draft, OutboxLetter, SentLetter } from "./letter-record.ts"

/** Where letters rest on the device. Two implementations: IndexedDB, and memory where the browser refuses it. */
export interface LetterStore {
  /** False when everything is forgotten with the page. */
  readonly lasting: boolean
  /** All of a mailbox, the newest first; their key is that of their row. */
  drafts(mailbox: string): Promise<readonly Draft[]>
  /** In place of what was `seen` there (0: nothing); false, and beside the other, when another tab has changed that. */
  saveDraft(draft: Draft, seen: number): Promise<boolean>
  /** Unless another tab has changed it. */
  dropDraft(key: string, seen: number): Promise<void>
  /**
   * Puts a letter into the outbox and drops the draft it came from, in one transaction; false, and nothing is done, when
   * another tab has changed the draft. One that another tab has sent unchanged is in the outbox already.
   */
  post(letter: OutboxLetter, draft: string, seen: number): Promise<boolean>
  /** Notes another attempt, if the letter still waits: another tab may have sent it meanwhile. */
  noteAttempt(tried: OutboxLetter): Promise<void>
  /** The oldest first. */
  outbox(key: string): Promise<readonly OutboxLetter[]>
  /** Out of the outbox and into the sent ones: one transaction, so that a letter is always in one of them. */
  confirm(sent: SentLetter): Promise<void>
  /** Out of the outbox and back to being a draft, in one transaction. */
  takeBack(id: string, draft: Draft): Promise<void>
  sent(key: string): Promise<readonly SentLetter[]>
  sentById(id: string): Promise<SentLetter | undefined>
  clear(): Promise<void>
  /** Takes or renews the lease; false when another tab holds it. Web Locks are missing on plain http. */
  lease(name: string, owner: string, now: number, until: number): Promise<boolean>
  /** Whoever holds it. */
  release(name: string): void
}

export function byAge(a: OutboxLetter, b: OutboxLetter): number {
  return a.composedAt < b.composedAt ? -1 : 1
}

export const draftLifeMs = 7 * 24 * 60 * 60 * 1000

interface Tables extends DBSchema {
  drafts: { key: string; value: Draft }
  outbox: { key: string; value: OutboxLetter }
  sent: { key: string; value: SentLetter }
  leases: { key: string; value: { readonly name: string; readonly owner: string; readonly until: number } }
}

/** Strict: the browser confirms only after the disk has it. An outbox that a power cut empties is none. */
const durable = { durability: "strict" } as const

export async function openLetterStore(now: number, name = "civic-mailbox"): Promise<LetterStore> {
  const db = await openDB<Tables>(name, 1, {
    upgrade(created) {
      created.createObjectStore("drafts", { keyPath: "key" })
      created.createObjectStore("outbox", { keyPath: "id" })
      created.createObjectStore("sent", { keyPath: "id" })
      created.createObjectStore("leases", { keyPath: "name" })
    },
  })
  await tidy(db, now)
  return {
    lasting: true,
    drafts: async (mailbox) =>
      (await db.getAll("drafts"))
        .filter(({ key }) => key.startsWith(mailbox + " "))
        .sort((a, b) => b.savedAt - a.savedAt),
    saveDraft: (draft, seen) => saveDraft(db, draft, seen),
    dropDraft: (key, seen) => db.delete("drafts", rowOf(key, seen)),
    post: (letter, draft, seen) => post(db, letter, draft, seen),
    noteAttempt: (tried) => noteAttempt(db, tried),
    outbox: async (key) => (await db.getAll("outbox")).filter((letter) => letter.key === key).sort(byAge),
    confirm: (sent) => confirm(db, sent),
    takeBack: (id, draft) => takeBack(db, id, draft),
    sent: async (key) => (await db.getAll("sent")).filter((letter) => letter.key === key),
    sentById: (id) => db.get("sent", id),
    clear: async () => {
      await Promise.all([db.clear("drafts"), db.clear("outbox"), db.clear("sent")])
    },
    lease: (lease, owner, at, until) => takeLease(db, lease, owner, at, until),
    release: (lease) => {
      const tx = db.transaction("leases", "readwrite")
      tx.store.delete(lease)
      // As above: a page on its way out gets no answers.
      tx.commit?.()
    },
  }
}

/** Drafts past their time, and leases of tabs that have died. */
async function tidy(db: IDBPDatabase<Tables>, now: number): Promise<void> {
  const tx = db.transaction(["drafts", "leases"], "readwrite")
  const drafts = tx.objectStore("drafts")
  const leases = tx.objectStore("leases")
  for (const draft of await drafts.getAll()) {
    if (draft.savedAt + draftLifeMs < now) await drafts.delete(draft.key)
  }
  for (const { name, until } of await leases.getAll()) {
    if (until < now) await leases.delete(name)
  }
  await tx.done
}

/** A draft's row is named for when it was written too: a page on its way out can write without reading first. */
const rowOf = (key: string, savedAt: number): string => key + " " + savedAt

function stored(draft: Draft): Draft {
  return { ...draft, key: rowOf(draft.key, draft.savedAt) }
}

async function saveDraft(db: IDBPDatabase<Tables>, draft: Draft, seen: number): Promise<boolean> {
  const tx = db.transaction("drafts", "readwrite")
  const old = rowOf(draft.key, seen)
  const { store, done } = tx
  const written = Promise.all([store.getKey(old), store.delete(old), store.put(stored(draft)), done])
  // Without waiting for the answers, which a page on its way out does not get; Chromium 72 does not know the word.
  tx.commit?.()
  return (await written)[0] !== undefined || seen === 0
}

async function post(
  db: IDBPDatabase<Tables>,
  letter: OutboxLetter,
  draft: string,
  seen: number,
): Promise<boolean> {
  const tx = db.transaction(["outbox", "drafts"], "readwrite", durable)
  const [outbox, drafts] = [tx.objectStore("outbox"), tx.objectStore("drafts")]
  const own = rowOf(draft, seen)
  const unchanged = (await drafts.getAllKeys(IDBKeyRange.bound(draft, draft + "!"))).every(
    (row) => row === own,
  )
  if (unchanged) {
    await drafts.delete(own)
    if ((await outbox.getKey(letter.id)) === undefined) await outbox.put(letter)
  }
  await tx.done
  return unchanged
}

async function noteAttempt(db: IDBPDatabase<Tables>, tried: OutboxLetter): Promise<void> {
  const tx = db.transaction("outbox", "readwrite", durable)
  if ((await tx.store.getKey(tried.id)) !== undefined) await tx.store.put(tried)
  await tx.done
}

async function confirm(db: IDBPDatabase<Tables>, sent: SentLetter): Promise<void> {
  const tx = db.transaction(["outbox", "sent"], "readwrite", durable)
  await tx.objectStore("sent").put(sent)
  await tx.objectStore("outbox").delete(sent.id)
  await tx.done
}

async function takeBack(db: IDBPDatabase<Tables>, id: string, draft: Draft): Promise<void> {
  const tx = db.transaction(["outbox", "drafts"], "readwrite", durable)
  await tx.objectStore("drafts").put(stored(draft))
  await tx.objectStore("outbox").delete(id)
  await tx.done
}

async function takeLease(
  db: IDBPDatabase<Tables>,
  name: string,
  owner: string,
  now: number,
  until: number,
): Promise<boolean> {
  const tx = db.transaction("leases", "readwrite")
  const held = await tx.store.get(name)
  const free = held === undefined || held.owner === owner || held.until < now
  if (free) await tx.store.put({ name, owner, until })
  await tx.done
  return free
}
