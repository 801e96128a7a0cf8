import type { LetterState } from "../letters/states.ts"

/** What stands in the list's address. */
export interface ListQuery {
  readonly group?: string
  readonly unit?: string
  readonly due?: string
  readonly q?: string
  /** Keys of letters: the page ends before, or begins after, the one named. */
  readonly before?: string
  readonly after?: string
}

export interface Group {
  readonly word: string
  readonly done: 0 | 1
  /** Absent for all of them. */
  readonly states?: readonly LetterState[]
}

/** Letters by what somebody has to do about them. */
export const groups: Readonly<Record<string, Group>> = {
  open: { word: "全部在办", done: 0 },
  waiting: { word: "待分办", done: 0, states: ["received", "triaged", "returned"] },
  units: {
    word: "单位办理中",
    done: 0,
    states: ["forwarded", "accepted", "drafting", "sent_back", "reopened"],
  },
  review: { word: "待审签", done: 0, states: ["review1", "review2", "review3"] },
  done: { word: "已办结", done: 1 },
}

/** No unit has this name. */
export const noUnit = "-"

/** What is owed comes by its due date, everything else the newest first. */
export function isByDue({ group = "open" }: ListQuery): boolean {
  return groups[group]?.done === 0
}
