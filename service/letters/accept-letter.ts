import { beijingDate } from "../../rules/index.ts"
import { daysAfter, dayZero, dueOf } from "../clock/due.ts"
import type { LetterInput, Receipt } from "../contract.ts"
import { ApiError, invalid } from "../http/api-error.ts"
import { type Mailbox, timeOf } from "../mailbox.ts"
import { planNotices } from "../notices/plan-notices.ts"
import { type Contact, sealContact } from "../secrets/seal.ts"
import { type Db, insertNewRow, insertRow, keepQuery } from "../store/kept-query.ts"
import type { LetterRow, ServiceRow } from "../store/tables.ts"
import type { Trx } from "../store/writer.ts"
import { checkProof } from "./challenge.ts"
import { claimAttachments } from "./claim-attachments.ts"
import { appendEvent } from "./events.ts"
import { nextSerial } from "./next-serial.ts"
import { publicState } from "./states.ts"

export interface Accepted {
  /** True when the same letter had been accepted before. */
  readonly replay: boolean
  readonly receipt: Receipt
}

export interface Arrival {
  readonly input: LetterInput
  readonly idem: string
  readonly channel: "web" | "form"
  /** Throws when this letter, if it is a new one, would be one too many. */
  readonly allow?: () => void
  /** What must not be used twice, e.g. a solved challenge. */
  readonly proof?: { readonly proof: string; readonly expires_at: string }
}

/** Takes a letter in. Resolves after it is on the disk; the same key gives the same receipt for ever. */
export async function acceptLetter(mailbox: Mailbox, arrival: Arrival): Promise<Accepted> {
  const { input, idem } = arrival
  const bodyMac = macOfBody(mailbox, input)
  // Before the proof is looked at: a retry of an accepted letter must succeed although its proof is used up.
  const before = await findKnown(mailbox, mailbox.db, input.id, idem)
  if (before !== undefined) return replayOf(before, idem, bodyMac)
  const proof = arrival.channel === "web" ? checkProof(mailbox, input.proof) : arrival.proof
  // Whatever can be refused is refused out here: a refusal inside would undo the whole group's transaction.
  const service = await findService(mailbox, input)
  arrival.allow?.()
  return mailbox.write(async (trx) => {
    const meanwhile = await findKnown(mailbox, trx, input.id, idem)
    if (meanwhile !== undefined) return replayOf(meanwhile, idem, bodyMac)
    if (proof !== undefined) await useProof(mailbox, trx, proof)
    const letter = await insertLetter(mailbox, trx, arrival, service, bodyMac)
    await insertContact(mailbox, trx, letter.id, input)
    await claimAttachments(mailbox, trx, letter.id, input.attachments)
    return { replay: false, receipt: receiptOf(letter) }
  })
}

export function receiptOf(letter: LetterRow): Receipt {
  return {
    id: letter.id,
    serial: letter.serial,
    receivedAt: letter.received_at,
    dueOn: letter.due_on,
    dueProvisional: letter.due_provisional === 1,
    state: publicState(letter.state),
  }
}

/** Proof and honeypot aside, and the moment of sending, everything must be the same for a replay. */
function macOfBody(mailbox: Mailbox, input: LetterInput): string {
  const { proof: _, website: __, composedAt: ___, ...content } = input
  return mailbox.keys.mac(
    "body",
    JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1))),
  )
}

/** Seals what the writer wrote into the first event. */
export function macOfText(mailbox: Pick<Mailbox, "keys">, ...texts: readonly string[]): string {
  return mailbox.keys.mac("body", ...texts)
}

const knownLetter = keepQuery((db, value: (name: "site" | "id" | "idem") => string) =>
  db
    .selectFrom("letter")
    .selectAll()
    .where("site", "=", value("site"))
    .where(({ eb, or }) => or([eb("idem", "=", value("idem")), eb("id", "=", value("id"))])),
)

/** The letter that has this key, or else the one that has this id. */
async function findKnown(mailbox: Mailbox, db: Db, id: string, idem: string): Promise<LetterRow | undefined> {
  const { rows } = await knownLetter(db, { site: mailbox.site, id, idem })
  return rows.find((row) => row.idem === idem) ?? rows[0]
}

function replayOf(letter: LetterRow, idem: string, bodyMac: string): Accepted {
  if (letter.idem !== idem) {
    throw new ApiError(409, "id_reused", "这封来信的编号已被使用，请重新填写后提交。")
  }
  if (letter.body_mac !== bodyMac) {
    throw new ApiError(409, "key_reused", "这个提交编号已用于另一封来信，请重新填写后提交。")
  }
  return { replay: true, receipt: receiptOf(letter) }
}

export async function useProof(
  mailbox: Mailbox,
  trx: Trx,
  proof: { proof: string; expires_at: string },
): Promise<void> {
  const used = await insertNewRow(trx, "used_proof", { site: mailbox.site, ...proof })
  if (Number(used.numAffectedRows) !== 1) {
    throw new ApiError(422, "proof_used", "安全校验已使用过，请重试。")
  }
}

const openService = keepQuery((db, value: (name: "site" | "code") => string) =>
  db
    .selectFrom("service")
    .selectAll()
    .where("site", "=", value("site"))
    .where("code", "=", value("code"))
    .where("active", "=", 1),
)

async function findService(mailbox: Mailbox, input: LetterInput): Promise<ServiceRow> {
  const { rows } = await openService(mailbox.db, { site: mailbox.site, code: input.service })
  const [service] = rows
  if (service === undefined) throw invalid({ service: "没有这个信箱，请重新选择。" })
  const requires: { name?: boolean; phone?: boolean } = JSON.parse(service.requires)
  const kinds: string[] = JSON.parse(service.kinds)
  const fields = {
    ...(kinds.includes(input.kind) ? {} : { kind: "这个信箱不受理此类来信，请重新选择类别。" }),
    ...(requires.name && input.name === "" ? { name: "请填写姓名。" } : {}),
    ...(requires.phone && input.phone === "" ? { phone: "请填写联系电话。" } : {}),
  }
  if (Object.keys(fields).length > 0) throw invalid(fields)
  return service
}

async function insertLetter(
  mailbox: Mailbox,
  trx: Trx,
  { input, idem, channel }: Arrival,
  service: ServiceRow,
  bodyMac: string,
): Promise<LetterRow> {
  const now = mailbox.now()
  const settings = mailbox.settings()
  const calendar = mailbox.calendar.current
  const received = beijingDate(now)
  const clock = {
    from_on: dayZero(now, settings.cutOff, calendar),
    days: service.citizen_days,
    extended: 0,
    paused: "[]",
  }
  const due = dueOf(clock, calendar)
  const letter: LetterRow = {
    ...emptyLetter,
    site: mailbox.site,
    id: input.id,
    serial: await nextSerial(mailbox, trx, received.slice(0, 4)),
    idem,
    body_mac: bodyMac,
    code_mac: mailbox.keys.mac("code", input.id, input.code),
    service: service.code,
    kind: input.kind,
    title: input.title,
    body: input.body,
    wants_public: input.wantsPublic ? 1 : 0,
    due_on: due.date,
    due_provisional: due.provisional ? 1 : 0,
    received_at: timeOf(mailbox),
    received_on: received,
    composed_at: input.composedAt ?? "",
    channel,
    lang: input.lang,
    purge_on: daysAfter(received, settings.retentionDays),
  }
  await insertRow(trx, "letter", { ...letter })
  const place = { site: mailbox.site, letter: letter.id, kind: "citizen", round: 0 } as const
  const state = { due_on: due.date, provisional: letter.due_provisional, calendar_rev: mailbox.calendar.rev }
  await insertRow(trx, "clock", { ...place, ...clock, ...state, stopped_at: "" })
  const data = {
    state: letter.state,
    publication: letter.publication,
    text: macOfText(mailbox, input.title, input.body),
  }
  const event = { actor: "citizen", kind: "received", data }
  await appendEvent(mailbox, trx, { letter: letter.id, seq: 1, prev: "" }, event)
  await planNotices(mailbox, trx, letter, "received")
  return letter
}

const emptyLetter = {
  theme: "",
  state: "received",
  done: 0,
  publication: "private",
  version: 1,
  unit: "",
  dispatches: 0,
  unit_due_on: "",
  answered_at: "",
  answered_on: "",
  answered_rev: 0,
  dup_of: "",
  reopened: 0,
  contact_granted: 0,
  purged: 0,
} as const

async function insertContact(mailbox: Mailbox, trx: Trx, letter: string, input: LetterInput): Promise<void> {
  const contact: Contact = {
    name: input.name,
    phone: input.phone,
    email: input.email,
    address: input.address,
  }
  if (Object.values(contact).every((value) => value === "")) return
  const cipher = sealContact(mailbox.keys.contact, letter, contact)
  await insertRow(trx, "contact", { site: mailbox.site, letter, key_id: "1", cipher })
}
