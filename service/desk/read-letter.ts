import { beijingDate, type Finding } from "../../rules/index.ts"
import {
  findingsOfPublication,
  maskAll,
  type PublicFinding,
  readContact,
} from "../letters/check-publication.ts"
import { eventsOf, supplementsOf } from "../letters/read-status.ts"
import { type SimilarLetter, similarLetters } from "../letters/similar-letters.ts"
import type { Staff } from "../letters/staff.ts"
import type { LetterState } from "../letters/states.ts"
import type { Mailbox } from "../mailbox.ts"
import type {
  AttachmentRow,
  ClockRow,
  EventRow,
  LetterRow,
  PublicationRow,
  RatingRow,
  ReplyRow,
  ServiceRow,
  UnitRow,
} from "../store/tables.ts"

/** Everything the desk shows of one letter. Contact data is not among it. */
export interface LetterFacts {
  readonly letter: LetterRow
  readonly service: ServiceRow | undefined
  readonly units: readonly UnitRow[]
  readonly themes: readonly string[]
  readonly staffNames: ReadonlyMap<string, string>
  readonly clocks: readonly ClockRow[]
  readonly events: readonly EventRow[]
  readonly supplements: ReadonlyMap<number, string>
  readonly attachments: readonly AttachmentRow[]
  readonly reply: ReplyRow | undefined
  readonly replyFindings: readonly Finding[]
  readonly ratings: readonly RatingRow[]
  readonly copy: PublicCopy | undefined
  /** Only while somebody drafts. */
  readonly similar: readonly SimilarLetter[]
}

export interface PublicCopy {
  readonly title: string
  readonly question: string
  readonly answer: string
  /** 0 while it is only our proposal. */
  readonly rev: number
  readonly findings: readonly PublicFinding[]
}

const drafting: readonly LetterState[] = ["accepted", "drafting", "sent_back", "reopened"]

export async function readLetter(mailbox: Mailbox, letter: LetterRow, reader: Staff): Promise<LetterFacts> {
  const { db, site } = mailbox
  const units = await readUnits(mailbox)
  const staff = await db.selectFrom("staff").select(["id", "name"]).where("site", "=", site).execute()
  const service = await db
    .selectFrom("service")
    .selectAll()
    .where("site", "=", site)
    .where("code", "=", letter.service)
    .executeTakeFirst()
  const clocks = await db
    .selectFrom("clock")
    .selectAll()
    .where("site", "=", site)
    .where("letter", "=", letter.id)
    .execute()
  const attachments = await db
    .selectFrom("attachment")
    .selectAll()
    .where("site", "=", site)
    .where("letter", "=", letter.id)
    .orderBy("position")
    .execute()
  const ratings = await db
    .selectFrom("rating")
    .selectAll()
    .where("site", "=", site)
    .where("letter", "=", letter.id)
    .execute()
  const reply = await newestReply(mailbox, letter.id)
  return {
    letter,
    service,
    units,
    themes: mailbox.settings().themes,
    clocks,
    attachments,
    ratings,
    reply,
    staffNames: new Map([
      ["citizen", "来信人"],
      ["system", "系统"],
      ...staff.map(({ id, name }) => [id, name] as const),
    ]),
    events: await eventsOf(mailbox, letter.id),
    supplements: await supplementsOf(mailbox, letter.id),
    replyFindings: await judgeReply(mailbox, letter, reply, units),
    copy: await readCopy(mailbox, letter, reply),
    similar: drafting.includes(letter.state) ? await similarLetters(mailbox, reader, letter) : [],
  }
}

export function readUnits(mailbox: Mailbox): Promise<UnitRow[]> {
  return mailbox.db
    .selectFrom("unit")
    .selectAll()
    .where("site", "=", mailbox.site)
    .orderBy("position")
    .execute()
}

function newestReply(mailbox: Mailbox, letter: string): Promise<ReplyRow | undefined> {
  return mailbox.db
    .selectFrom("reply")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("letter", "=", letter)
    .orderBy("rev", "desc")
    .executeTakeFirst()
}

/** The reply rules over a draft, with what the writer gave, so that it is not repeated in the answer. */
export async function judgeDraft(
  mailbox: Mailbox,
  letter: LetterRow,
  text: string,
  units: readonly UnitRow[],
  repliedOn?: string,
): Promise<readonly Finding[]> {
  const contact = await readContact(mailbox, mailbox.db, letter.id)
  const unit = units.find(({ id }) => id === letter.unit)?.name
  const facts = {
    receivedOn: letter.received_on,
    ...(repliedOn === undefined ? {} : { repliedOn }),
    ...(unit === undefined ? {} : { unit }),
    ...(contact === undefined ? {} : { writer: contact }),
  }
  return mailbox.judge.reply(text, facts, beijingDate(mailbox.now()))
}

function judgeReply(
  mailbox: Mailbox,
  letter: LetterRow,
  reply: ReplyRow | undefined,
  units: readonly UnitRow[],
): Promise<readonly Finding[]> {
  if (reply === undefined) return Promise.resolve([])
  const repliedOn = letter.answered_rev === reply.rev ? letter.answered_on : undefined
  return judgeDraft(mailbox, letter, reply.body, units, repliedOn)
}

/** The newest public copy, or a masked proposal once somebody has proposed to publish. */
async function readCopy(
  mailbox: Mailbox,
  letter: LetterRow,
  reply: ReplyRow | undefined,
): Promise<PublicCopy | undefined> {
  if (letter.publication === "private") return undefined
  const row = await newestCopy(mailbox, letter.id)
  const texts = row ?? (await proposal(mailbox, letter, reply))
  const { title, question, answer } = texts
  const findings = await findingsOfPublication(mailbox, mailbox.db, letter.id, texts)
  return { title, question, answer, rev: row?.rev ?? 0, findings }
}

async function proposal(mailbox: Mailbox, letter: LetterRow, reply: ReplyRow | undefined) {
  const contact = await readContact(mailbox, mailbox.db, letter.id)
  const mask = (text: string) => maskAll(mailbox, text, contact)
  return { title: mask(letter.title), question: mask(letter.body), answer: mask(reply?.body ?? "") }
}

function newestCopy(mailbox: Mailbox, letter: string): Promise<PublicationRow | undefined> {
  return mailbox.db
    .selectFrom("publication")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("letter", "=", letter)
    .orderBy("rev", "desc")
    .executeTakeFirst()
}
