import type { PublicState } from "../contract.ts"

export const letterStates = [
  "received",
  "triaged",
  "forwarded",
  "returned",
  "accepted",
  "drafting",
  "review1",
  "review2",
  "review3",
  "sent_back",
  "answered",
  "reopened",
  "closed",
  "rejected",
  "merged",
  "withdrawn",
] as const
export type LetterState = (typeof letterStates)[number]

export const publicationStates = [
  "private",
  "proposed",
  "redacted",
  "approved",
  "published",
  "withdrawn",
] as const
export type PublicationState = (typeof publicationStates)[number]

export type ClockKind = "unit" | "citizen"

/** clerk = the desk that triages; unit = who drafts; head = who signs; admin = accounts, calendar, audit. */
export const roles = ["clerk", "unit", "head", "admin"] as const
export type Role = (typeof roles)[number]

export const stateWords: Readonly<Record<LetterState, string>> = {
  received: "待受理",
  triaged: "已登记",
  forwarded: "已派单",
  returned: "已退单",
  accepted: "已签收",
  drafting: "拟稿中",
  review1: "待初审",
  review2: "待复审",
  review3: "待审签",
  sent_back: "退回修改",
  answered: "已答复",
  reopened: "再次办理",
  closed: "已办结",
  rejected: "不予受理",
  merged: "已并件",
  withdrawn: "已撤回",
}

export const publicationWords: Readonly<Record<PublicationState, string>> = {
  private: "不公开",
  proposed: "拟公开",
  redacted: "已脱敏，待审签",
  approved: "已审签，待发布",
  published: "已公开",
  withdrawn: "已撤下",
}

export const roleWords: Readonly<Record<Role, string>> = {
  clerk: "值守分办",
  unit: "承办人员",
  head: "单位负责人",
  admin: "系统管理",
}

/** Nothing more is owed to the writer in these. */
export const finalStates: readonly LetterState[] = ["answered", "closed", "rejected", "merged", "withdrawn"]

export const openStates: readonly LetterState[] = letterStates.filter((state) => !finalStates.includes(state))

/** The five words a citizen sees. */
export function publicState(state: LetterState): PublicState {
  if (state === "received" || state === "triaged") return "待受理"
  if (state === "answered" || state === "closed") return "已答复"
  if (state === "rejected" || state === "merged") return "不予受理"
  return state === "withdrawn" ? "已撤回" : "办理中"
}
