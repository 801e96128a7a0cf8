import { type ClockFacts, explainDue } from "../clock/due.ts"
import type { StatusAnswer } from "../contract.ts"
import { ApiError } from "../http/api-error.ts"
import type { Mailbox } from "../mailbox.ts"
import type { EventRow, LetterRow } from "../store/tables.ts"
import { sameText } from "./challenge.ts"
import { openStates, publicState } from "./states.ts"
import { wrongTries } from "./wrong-tries.ts"

/**
 * The letter a code opens, by serial or id. Unknown number and wrong code are one and the same answer, and only
 * wrong tries are counted.
 */
export async function openLetter(
  mailbox: Mailbox,
  key: { readonly serial?: string; readonly id?: string; readonly code: string },
  prefix: string,
): Promise<LetterRow> {
  const name = key.serial ?? key.id ?? ""
  const tries = wrongTries(mailbox, name, prefix)
  const wait = await tries.wait()
  if (wait > 0)
    throw new ApiError(429, "too_many_tries", "查询次数过多，请一小时后再试。", { retryAfter: wait })
  const letter = await findLetter(mailbox, key.serial === undefined ? "id" : "serial", name)
  const given = mailbox.keys.mac("code", letter?.id ?? "00000000-0000-0000-0000-000000000000", key.code)
  if (letter !== undefined && sameText(given, letter.code_mac)) return letter
  await tries.count()
  throw new ApiError(404, "not_found", "没有找到来信，请核对编号和查询码。")
}

function findLetter(
  mailbox: Mailbox,
  column: "id" | "serial",
  value: string,
): Promise<LetterRow | undefined> {
  return mailbox.db
    .selectFrom("letter")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where(column, "=", value)
    .executeTakeFirst()
}

/** Everything the writer may know about the letter. */
export async function readStatus(mailbox: Mailbox, letter: LetterRow): Promise<StatusAnswer> {
  const [names, clock, events, supplements, reply, rating] = await Promise.all([
    namesOf(mailbox, letter),
    citizenClock(mailbox, letter.id),
    eventsOf(mailbox, letter.id),
    supplementsOf(mailbox, letter.id),
    replyOf(mailbox, letter),
    ratingOf(mailbox, letter),
  ])
  const due = { date: letter.due_on, provisional: letter.due_provisional === 1 }
  const open = openStates.includes(letter.state)
  return {
    serial: letter.serial,
    title: letter.title,
    body: letter.body,
    service: names.service,
    unit: names.unit,
    state: publicState(letter.state),
    receivedAt: letter.received_at,
    dueOn: letter.due_on,
    dueProvisional: due.provisional,
    dueExplained: clock === undefined ? "" : explainDue(clock, due),
    timeline: events.flatMap((event) => timelineEntry(event, supplements.get(event.seq))),
    ...(reply === undefined ? {} : { reply: { unit: names.unit, text: reply.body, at: letter.answered_at } }),
    ...(rating === undefined ? {} : { rating }),
    canRate: publicState(letter.state) === "已答复" && rating === undefined,
    canReopen: canReopen(mailbox, letter),
    canWithdraw: open && letter.reopened === 0,
    canSupplement: open,
  }
}

/** Once, and only while the answer is fresh. */
export function canReopen(mailbox: Mailbox, letter: LetterRow): boolean {
  if (letter.state !== "answered" || letter.reopened === 1) return false
  return mailbox.now() <= Date.parse(letter.answered_at) + mailbox.settings().reopenDays * 86_400_000
}

async function namesOf(mailbox: Mailbox, letter: LetterRow): Promise<{ service: string; unit: string }> {
  const { db, site } = mailbox
  const service = db
    .selectFrom("service")
    .select("name")
    .where("site", "=", site)
    .where("code", "=", letter.service)
  const unit = db.selectFrom("unit").select("name").where("site", "=", site).where("id", "=", letter.unit)
  const [one, other] = await Promise.all([service.executeTakeFirst(), unit.executeTakeFirst()])
  return { service: one?.name ?? letter.service, unit: other?.name ?? "" }
}

export function citizenClock(mailbox: Mailbox, letter: string): Promise<ClockFacts | undefined> {
  return mailbox.db
    .selectFrom("clock")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("letter", "=", letter)
    .where("kind", "=", "citizen")
    .orderBy("round", "desc")
    .executeTakeFirst()
}

export function eventsOf(mailbox: Mailbox, letter: string): Promise<EventRow[]> {
  return mailbox.db
    .selectFrom("event")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("letter", "=", letter)
    .orderBy("seq")
    .execute()
}

/** The writer's additions by the number of their event. */
export async function supplementsOf(mailbox: Mailbox, letter: string): Promise<ReadonlyMap<number, string>> {
  const rows = await mailbox.db
    .selectFrom("supplement")
    .select(["seq", "text"])
    .where("site", "=", mailbox.site)
    .where("letter", "=", letter)
    .execute()
  return new Map(rows.map(({ seq, text }) => [seq, text]))
}

/** The reply as signed; a newer draft is nobody else's business. */
async function replyOf(mailbox: Mailbox, letter: LetterRow): Promise<{ body: string } | undefined> {
  if (letter.answered_rev === 0) return undefined
  return mailbox.db
    .selectFrom("reply")
    .select("body")
    .where("site", "=", mailbox.site)
    .where("letter", "=", letter.id)
    .where("rev", "=", letter.answered_rev)
    .executeTakeFirst()
}

async function ratingOf(mailbox: Mailbox, letter: LetterRow): Promise<StatusAnswer["rating"]> {
  const row = await mailbox.db
    .selectFrom("rating")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("letter", "=", letter.id)
    .where("round", "=", letter.reopened)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return { score: row.score === 1 ? 1 : row.score === 2 ? 2 : 3, text: row.text }
}

/** Steps inside the office are nobody else's business; the writer sees these. */
const timelineWords: Readonly<Record<string, string>> = {
  received: "已收到来信",
  forwarded: "已转交承办单位",
  accepted: "承办单位已签收",
  explained: "办理情况说明",
  paused: "暂停计时",
  resumed: "恢复计时",
  due_moved: "答复期限调整",
  answered: "已答复",
  supplemented: "您补充了内容",
  rated: "您作出了评价",
  reopened: "您申请再次办理",
  rejected: "不予受理",
  merged: "与已有来信合并办理",
  withdrawn: "您撤回了来信",
  published: "来信与答复已公开",
  closed: "已办结",
}

function timelineEntry(event: EventRow, supplement: string | undefined): StatusAnswer["timeline"][number][] {
  const what = timelineWords[event.kind]
  if (what === undefined) return []
  const data: { note?: string } = JSON.parse(event.data)
  return [{ at: event.at, what, note: supplement ?? data.note ?? "" }]
}
