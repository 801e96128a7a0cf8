import type { Mailbox } from "../mailbox.ts"
import type { LetterRow } from "../store/tables.ts"
import type { Trx } from "../store/writer.ts"
import { ActError } from "./act-error.ts"
import { effects } from "./effects.ts"
import { moveLetter, VersionConflict } from "./move-letter.ts"
import { mayAct, type Staff } from "./staff.ts"
import { type Actor, findTransition, nextReview, type Transition } from "./transitions.ts"

export interface Attempt {
  readonly act: string
  /** A person at the desk, or one of those who are no staff. */
  readonly who: Staff | "citizen" | "system"
  readonly letter: string
  /** The version the person saw; absent when it does not matter. */
  readonly version?: number
  readonly fields: Readonly<Record<string, string>>
}

/** Does one act on a letter in one transaction, or says why not. */
export function performAct(mailbox: Mailbox, attempt: Attempt): Promise<LetterRow> {
  return mailbox.write((trx) => performIn(mailbox, trx, attempt))
}

export async function performIn(mailbox: Mailbox, trx: Trx, attempt: Attempt): Promise<LetterRow> {
  const { act, who, fields } = attempt
  const letter = await trx
    .selectFrom("letter")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("id", "=", attempt.letter)
    .executeTakeFirstOrThrow()
  const transition = findTransition(act)
  if (transition === undefined) throw new ActError(422, "没有这项操作。")
  if (!isAllowed(transition.by, letter, who)) throw new ActError(403, "您没有进行这项操作的权限。")
  if (attempt.version !== undefined && attempt.version !== letter.version) {
    throw new VersionConflict(`${letter.serial}: version ${attempt.version} is past`)
  }
  if (!isInState(transition, letter)) throw new ActError(409, "来信目前的状态不能进行这项操作。")
  const missing = transition.asks.find((field) => (fields[field] ?? "").trim() === "")
  if (missing !== undefined) throw new ActError(422, `请填写${fieldWords[missing] ?? missing}。`)
  const effect = await effects[act]?.({ mailbox, trx, letter, who, fields, transition })
  const actor = typeof who === "string" ? who : who.id
  const event = { actor, kind: transition.event, data: effect?.data ?? {} }
  return moveLetter(mailbox, trx, letter, event, {
    ...stateAfter(mailbox, transition, letter),
    ...effect?.set,
  })
}

/** Is the act open to this person on this letter now? The desk shows a button exactly when it is. */
export function isOpen(transition: Transition, letter: LetterRow, who: Attempt["who"]): boolean {
  return isInState(transition, letter) && isAllowed(transition.by, letter, who)
}

function isInState(transition: Transition, letter: LetterRow): boolean {
  if (transition.lane === "letter") return transition.from.includes(letter.state)
  // Only what has been answered can be made public, and only when the writer agreed to it.
  const answered = letter.state === "answered" || letter.state === "closed"
  return answered && letter.wants_public === 1 && transition.from.includes(letter.publication)
}

function isAllowed(by: readonly Actor[], letter: LetterRow, who: Attempt["who"]): boolean {
  return typeof who === "string" ? by.includes(who) : mayAct(who, letter, by)
}

function stateAfter(mailbox: Mailbox, transition: Transition, letter: LetterRow): Partial<LetterRow> {
  if (transition.lane === "publication") return { publication: transition.to }
  if (transition.to === "same") return {}
  if (transition.to === "review") return { state: nextReview(letter.state, mailbox.settings().reviewSteps) }
  return { state: transition.to }
}

const fieldWords: Readonly<Record<string, string>> = {
  kind: "来信类别",
  theme: "主题",
  unit: "承办单位",
  note: "理由或说明",
  serial: "并入的来信编号",
  text: "答复内容",
  days: "延期天数",
  title: "公开标题",
  question: "公开的来信内容",
  answer: "公开的答复内容",
}
