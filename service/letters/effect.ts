import { stopClocks } from "../clock/letter-clocks.ts"
import { type Mailbox, timeOf } from "../mailbox.ts"
import type { LetterRow, ServiceRow } from "../store/tables.ts"
import type { Trx } from "../store/writer.ts"
import type { EventData } from "./events.ts"
import type { Staff } from "./staff.ts"
import type { Transition } from "./transitions.ts"

export interface EffectContext {
  readonly mailbox: Mailbox
  readonly trx: Trx
  readonly letter: LetterRow
  readonly who: Staff | "citizen" | "system"
  readonly fields: Readonly<Record<string, string>>
  readonly transition: Transition
}

export interface EffectResult {
  readonly set?: Partial<LetterRow>
  readonly data?: EventData
}

export type Effect = (context: EffectContext) => Promise<EffectResult>

export function field(context: EffectContext, name: string, longest = 2000): string {
  return (context.fields[name] ?? "").replace(/\r\n?/g, "\n").trim().slice(0, longest)
}

export function actorOf({ who }: EffectContext): string {
  return typeof who === "string" ? who : who.id
}

export async function noteOnly(context: EffectContext): Promise<EffectResult> {
  return { data: { note: field(context, "note") } }
}

export async function stopWithNote(context: EffectContext): Promise<EffectResult> {
  await stopClocks(context.mailbox, context.trx, context.letter.id, timeOf(context.mailbox))
  return noteOnly(context)
}

export function serviceOf({ mailbox, trx, letter }: EffectContext): Promise<ServiceRow> {
  return trx
    .selectFrom("service")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("code", "=", letter.service)
    .executeTakeFirstOrThrow()
}
