import type { Mailbox } from "../mailbox.ts"
import type { EventRow, LetterRow } from "../store/tables.ts"
import { macOfText } from "./accept-letter.ts"
import { hashOf } from "./events.ts"
import { eventsOf } from "./read-status.ts"
import { finalStates } from "./states.ts"

export interface ChainFault {
  readonly serial: string
  readonly what: string
}

export interface ChainReport {
  readonly letters: number
  readonly events: number
  readonly faults: readonly ChainFault[]
}

/** Recomputes every chain and compares the rows with what the chain says of them. */
export async function verifyChains(mailbox: Mailbox): Promise<ChainReport> {
  const faults: ChainFault[] = []
  let letters = 0
  let events = 0
  let serial = ""
  for (;;) {
    const batch = await lettersAfter(mailbox, serial)
    for (const letter of batch) {
      const chain = await eventsOf(mailbox, letter.id)
      events += chain.length
      for (const what of [...gapBefore(serial, letter.serial), ...(await faultsOf(mailbox, letter, chain))]) {
        faults.push({ serial: letter.serial, what })
      }
      serial = letter.serial
    }
    letters += batch.length
    if (batch.length === 0) return { letters, events, faults }
  }
}

async function faultsOf(mailbox: Mailbox, letter: LetterRow, chain: readonly EventRow[]): Promise<string[]> {
  const faults: string[] = []
  let prev = ""
  for (const [at, { hash, ...event }] of chain.entries()) {
    if (event.seq !== at + 1) faults.push(`缺少第${at + 1}条记录`)
    if (event.prev !== prev || hashOf(mailbox, event) !== hash) faults.push(`第${event.seq}条记录被改动`)
    prev = hash
  }
  const last: { state?: string; publication?: string } = JSON.parse(chain.at(-1)?.data ?? "{}")
  if (chain.length !== letter.version) faults.push("记录条数与来信版本不符")
  const done = finalStates.includes(letter.state) ? 1 : 0
  if (letter.done !== done || last.state !== letter.state || last.publication !== letter.publication)
    faults.push("来信状态与记录不符")
  return [...faults, ...(await textFaults(mailbox, letter, chain))]
}

/** The words themselves: letter, replies and public copies are sealed in the events that brought them. */
async function textFaults(
  mailbox: Mailbox,
  letter: LetterRow,
  chain: readonly EventRow[],
): Promise<string[]> {
  const sealed = (kind: string) =>
    chain
      .filter((event) => event.kind === kind)
      .map((event): { text?: string; rev?: number } => JSON.parse(event.data))
  const faults: string[] = []
  if (letter.purged === 0 && sealed("received")[0]?.text !== macOfText(mailbox, letter.title, letter.body)) {
    faults.push("来信原文被改动")
  }
  const { db, site } = mailbox
  const replies = await db
    .selectFrom("reply")
    .selectAll()
    .where("site", "=", site)
    .where("letter", "=", letter.id)
    .execute()
  const drafts = new Map(sealed("drafted").map(({ rev, text }) => [rev, text]))
  if (replies.length !== drafts.size) faults.push("答复稿的数量与记录不符")
  for (const { rev, body } of replies) {
    if (drafts.get(rev) !== macOfText(mailbox, body)) faults.push(`第${rev}版答复稿被改动`)
  }
  const copies = await db
    .selectFrom("publication")
    .selectAll()
    .where("site", "=", site)
    .where("letter", "=", letter.id)
    .execute()
  const redactions = new Map(sealed("redacted").map(({ rev, text }) => [rev, text]))
  for (const { rev, title, question, answer } of copies) {
    if (redactions.get(rev) !== macOfText(mailbox, title, question, answer))
      faults.push(`第${rev}版公开稿被改动`)
  }
  return faults
}

/** Serials have no gaps, so a missing number is a letter that was taken out. */
function gapBefore(before: string, serial: string): string[] {
  const sameYear = before.slice(0, 4) === serial.slice(0, 4)
  const expected = sameYear ? Number(before.slice(5)) + 1 : 1
  return Number(serial.slice(5)) === expected ? [] : ["之前的编号缺失，有来信被删除"]
}

function lettersAfter(mailbox: Mailbox, serial: string): Promise<LetterRow[]> {
  return mailbox.db
    .selectFrom("letter")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("serial", ">", serial)
    .orderBy("serial")
    .limit(500)
    .execute()
}
