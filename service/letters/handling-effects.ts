import { beijingDate } from "../../rules/index.ts"
import type { Pauses } from "../clock/due.ts"
import { changeClocks, startClock, stopClocks } from "../clock/letter-clocks.ts"
import { letterKinds } from "../contract.ts"
import { addJob } from "../jobs/add-job.ts"
import { timeOf } from "../mailbox.ts"
import type { AssignmentRow } from "../store/tables.ts"
import { ActError } from "./act-error.ts"
import { actorOf, type Effect, type EffectContext, field, noteOnly, serviceOf } from "./effect.ts"

/** From this dispatch on the desk's choice is final, or a letter would wander for ever (天津 12345). */
export const lastReturnable = 2

export const triage: Effect = async (context) => {
  const kind = letterKinds.find((one) => one === field(context, "kind"))
  if (kind === undefined) throw new ActError(422, "请选择来信类别。")
  const theme = field(context, "theme", 20)
  return { set: { kind, theme }, data: { kind, theme } }
}

export const route: Effect = async (context) => {
  const { mailbox, trx, letter } = context
  const unit = await trx
    .selectFrom("unit")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("id", "=", field(context, "unit"))
    .executeTakeFirst()
  if (unit === undefined) throw new ActError(422, "请选择承办单位。")
  const seq = letter.dispatches + 1
  const sent = { unit: unit.id, role: "lead" as const, sent_at: timeOf(mailbox), sent_by: actorOf(context) }
  await trx
    .insertInto("assignment")
    .values({
      site: mailbox.site,
      letter: letter.id,
      seq,
      ...sent,
      accepted_at: "",
      returned_at: "",
      reason: "",
    })
    .execute()
  const run_at = endOfReturnWindow(context, mailbox.now())
  await addJob(mailbox, trx, { id: `accept/${letter.id}/${seq}`, kind: "accept", letter: letter.id, run_at })
  const theme = field(context, "theme", 20)
  const set = { unit: unit.id, dispatches: seq, unit_due_on: "", ...(theme === "" ? {} : { theme }) }
  return { set, data: { note: unit.name, unit: unit.id, dispatch: seq } }
}

export const returnLetter: Effect = async (context) => {
  const { mailbox, letter } = context
  if (letter.dispatches > lastReturnable) throw new ActError(409, "已由信箱办公室指定承办单位，不能再退单。")
  const { sent_at } = await currentAssignment(context)
  if (timeOf(mailbox) > endOfReturnWindow(context, Date.parse(sent_at))) {
    throw new ActError(409, "已超过一个工作日的退单时限，不能退单。")
  }
  await markAssignment(context, { returned_at: timeOf(mailbox), reason: field(context, "note") })
  return { ...(await noteOnly(context)), set: { unit: "" } }
}

export const accept: Effect = async (context) => {
  const { mailbox, trx, letter } = context
  const service = await serviceOf(context)
  await markAssignment(context, { accepted_at: timeOf(mailbox) })
  const set = await startClock(mailbox, trx, letter, {
    kind: "unit",
    round: letter.reopened,
    days: service.unit_days,
  })
  return { set, data: { due: set.unit_due_on ?? "" } }
}

/** Both clocks get longer, once and not beyond what the box allows; the writer reads the reason. */
export const explain: Effect = async (context) => {
  const { mailbox, trx, letter } = context
  const most = (await serviceOf(context)).extension_days
  const days = Number(field(context, "days"))
  if (!Number.isInteger(days) || days < 1 || days > most)
    throw new ActError(422, `延期天数应为1至${most}个工作日。`)
  const set = await changeClocks(mailbox, trx, letter.id, (clock) => {
    if (clock.extended > 0) throw new ActError(409, "这封来信已经延期过一次。")
    return { extended: days }
  })
  return { set, data: { note: field(context, "note"), days, due: set.due_on ?? letter.due_on } }
}

export const pause: Effect = async (context) => {
  const { mailbox, trx, letter } = context
  const today = beijingDate(mailbox.now())
  const set = await changeClocks(mailbox, trx, letter.id, ({ paused }) => {
    const pauses: Pauses = JSON.parse(paused)
    if (pauses.some(([, to]) => to === "")) throw new ActError(409, "计时已经暂停。")
    return { paused: JSON.stringify([...pauses, [today, ""]]) }
  })
  return { set, ...(await noteOnly(context)) }
}

export const resume: Effect = async (context) => {
  const { mailbox, trx, letter } = context
  const today = beijingDate(mailbox.now())
  const set = await changeClocks(mailbox, trx, letter.id, ({ paused }) => {
    const pauses: Pauses = JSON.parse(paused)
    if (pauses.every(([, to]) => to !== "")) throw new ActError(409, "计时没有暂停。")
    return { paused: JSON.stringify(pauses.map(([from, to]) => [from, to === "" ? today : to])) }
  })
  return { set, data: { note: field(context, "note"), due: set.due_on ?? "" } }
}

export const merge: Effect = async (context) => {
  const { mailbox, trx, letter } = context
  const serial = field(context, "serial", 11)
  const other = await trx
    .selectFrom("letter")
    .select("serial")
    .where("site", "=", mailbox.site)
    .where("serial", "=", serial)
    .executeTakeFirst()
  if (other === undefined || serial === letter.serial)
    throw new ActError(422, "没有找到要并入的来信，请核对编号。")
  await stopClocks(mailbox, trx, letter.id, timeOf(mailbox))
  return { set: { dup_of: serial }, data: { remark: field(context, "note"), into: serial } }
}

/** A unit may hand a letter back until the end of the first working day after it was sent. */
function endOfReturnWindow({ mailbox }: EffectContext, sent: number): string {
  const last = mailbox.calendar.current.addWorkingDays(beijingDate(sent), 1).date
  return new Date(Date.parse(`${last}T24:00:00+08:00`)).toISOString()
}

function currentAssignment({ mailbox, trx, letter }: EffectContext): Promise<AssignmentRow> {
  return trx
    .selectFrom("assignment")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("letter", "=", letter.id)
    .where("seq", "=", letter.dispatches)
    .executeTakeFirstOrThrow()
}

async function markAssignment(
  { mailbox, trx, letter }: EffectContext,
  set: Partial<AssignmentRow>,
): Promise<void> {
  await trx
    .updateTable("assignment")
    .set(set)
    .where("site", "=", mailbox.site)
    .where("letter", "=", letter.id)
    .where("seq", "=", letter.dispatches)
    .execute()
}
