import { type LetterState, letterStates, openStates, type PublicationState, type Role } from "./states.ts"

export type Actor = Role | "citizen" | "system"

interface TransitionHead {
  readonly act: string
  readonly by: readonly Actor[]
  /** Kind of the event it leaves in the chain. */
  readonly event: string
  /** Word on the desk's button. */
  readonly word: string
  /** Fields that must be filled in. */
  readonly asks: readonly string[]
}

/** Moves the letter itself; `same` only leaves its mark. */
export interface LetterTransition extends TransitionHead {
  readonly lane: "letter"
  readonly from: readonly LetterState[]
  readonly to: LetterState | "same" | "review"
}

/** Moves the public copy, which lives its own life once the letter is answered. */
export interface PublicationTransition extends TransitionHead {
  readonly lane: "publication"
  readonly from: readonly PublicationState[]
  readonly to: PublicationState
}

export type Transition = LetterTransition | PublicationTransition

const waiting: readonly LetterState[] = ["received", "triaged", "returned"]
const underReview: readonly LetterState[] = ["review1", "review2", "review3"]
const inUnit: readonly LetterState[] = ["accepted", "drafting", "sent_back", "reopened", ...underReview]
const citizen = { by: ["citizen"], word: "", asks: [] } as const

function letter(
  act: string,
  by: readonly Actor[],
  from: readonly LetterState[],
  to: LetterTransition["to"],
  [event, word, ...asks]: readonly [string, string, ...string[]],
): LetterTransition {
  return { lane: "letter", act, by, from, to, event, word, asks }
}

function publication(
  act: string,
  by: readonly Actor[],
  from: readonly PublicationState[],
  to: PublicationState,
  [event, word, ...asks]: readonly [string, string, ...string[]],
): PublicationTransition {
  return { lane: "publication", act, by, from, to, event, word, asks }
}

/** Every way a letter can change. What is not here cannot happen. */
export const transitions: readonly Transition[] = [
  letter("triage", ["clerk"], ["received"], "triaged", ["triaged", "登记归类", "kind", "theme"]),
  letter("route", ["clerk"], waiting, "forwarded", ["forwarded", "派单", "unit"]),
  letter("reject", ["clerk"], waiting, "rejected", ["rejected", "不予受理", "note"]),
  letter("merge", ["clerk"], waiting, "merged", ["merged", "并件", "serial"]),
  letter("return", ["unit"], ["forwarded"], "returned", ["returned", "退单", "note"]),
  letter("accept", ["unit", "system"], ["forwarded"], "accepted", ["accepted", "签收"]),
  letter("draft", ["unit"], ["accepted", "drafting", "sent_back", "reopened"], "drafting", [
    "drafted",
    "保存答复稿",
    "text",
  ]),
  letter("submit", ["unit"], ["drafting"], "review", ["submitted", "提交审核"]),
  letter("pass", ["unit", "head"], ["review1", "review2"], "review", ["passed", "审核通过"]),
  letter("send_back", ["head"], underReview, "sent_back", ["sent_back", "退回修改", "note"]),
  letter("approve", ["head"], ["review3"], "answered", ["answered", "审签并答复"]),
  letter("explain", ["unit", "head"], inUnit, "same", ["explained", "说明情况并延期", "note", "days"]),
  letter("pause", ["unit", "head"], inUnit, "same", ["paused", "暂停计时", "note"]),
  letter("resume", ["unit", "head"], inUnit, "same", ["resumed", "恢复计时"]),
  letter("grant_contact", ["clerk"], openStates, "same", [
    "contact_granted",
    "允许承办单位查看联系方式",
    "note",
  ]),
  letter("close", ["clerk", "system"], ["answered"], "closed", ["closed", "办结归档"]),

  { ...letter("supplement", [], openStates, "same", ["supplemented", ""]), ...citizen },
  { ...letter("rate", [], ["answered", "closed"], "same", ["rated", ""]), ...citizen },
  { ...letter("reopen", [], ["answered"], "reopened", ["reopened", ""]), ...citizen },
  { ...letter("withdraw", [], openStates, "withdrawn", ["withdrawn", ""]), ...citizen },
  { ...letter("move_due", [], letterStates, "same", ["due_moved", ""]), ...citizen, by: ["system"] },
  { ...letter("purge", [], letterStates, "same", ["purged", ""]), ...citizen, by: ["system"] },

  publication("propose", ["unit", "clerk"], ["private", "withdrawn"], "proposed", ["proposed", "拟公开"]),
  publication("redact", ["unit", "clerk"], ["proposed", "redacted", "approved"], "redacted", [
    "redacted",
    "保存公开稿",
    "title",
    "question",
    "answer",
  ]),
  publication("sign_public", ["head"], ["redacted"], "approved", ["public_signed", "同意公开"]),
  publication("publish", ["clerk"], ["approved"], "published", ["published", "发布"]),
  publication("unpublish", ["clerk", "head"], ["published"], "withdrawn", [
    "unpublished",
    "撤下公开",
    "note",
  ]),
]

/** The first review step of an office with so many steps, and the step after each. The head's is always last. */
export function nextReview(state: LetterState, steps: number): LetterState {
  if (state === "review1") return "review2"
  if (state === "review2") return "review3"
  return steps === 3 ? "review1" : steps === 2 ? "review2" : "review3"
}

export function findTransition(act: string): Transition | undefined {
  return transitions.find((one) => one.act === act)
}
