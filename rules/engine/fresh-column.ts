import { daysBetween } from "../calendar/working-days.ts"
import { factRule, type Rule, Undecided } from "./define-rule.ts"
import type { ColumnFacts, Draft } from "./facts.ts"
import type { Basis } from "./types.ts"

interface FreshColumn {
  readonly id: string
  readonly covers: readonly number[]
  readonly title: string
  readonly basis: Basis
  readonly cost: string
  readonly maxDays: number
  /** Pattern of ColumnType (of the name, when there is no type), so that a place can name its own columns. */
  readonly columns: string
  /** The kind is told by the name alone: ColumnType has no word for it. */
  readonly byName?: boolean
  readonly good: readonly Draft[]
  readonly bad: readonly Draft[]
}

/** A rule that asks columns of one kind for an item not older than so many days. Undated items do not count. */
export function freshColumn({ maxDays, columns, byName = false, good, bad, ...head }: FreshColumn): Rule {
  return factRule({
    ...head,
    severity: "must",
    params: { maxDays, columns },
    messages: {
      stale: "栏目“{name}”最近一条是{newest}，已有{days}天没有更新（上限{maxDays}天）。",
      undated: "栏目“{name}”的信息都没有日期，按未更新计算；请显示发布日期。",
    },
    examples: { good, bad },
    needs: ["column"],

    *check({ column, today }, params) {
      const asked = byName ? { ...column, type: "" } : column
      if (column.items.length === 0 || !isOfKind(asked, params.columns)) return
      if (today === undefined) throw new Undecided("不知道检查日期，未判断栏目更新")
      const newest = newestOf(column)
      if (newest === "" && column.items.some(({ isYearless }) => isYearless === true)) {
        throw new Undecided("列表日期没有年份，未判断栏目更新")
      }
      if (newest === "") yield { messageId: "undated", data: { name: column.name } }
      else if (daysBetween(newest, today) > params.maxDays) {
        const data = { name: column.name, newest, days: daysBetween(newest, today), maxDays: params.maxDays }
        yield { messageId: "stale", text: newest, data }
      }
    },
  })
}

export function isOfKind(column: ColumnFacts, pattern: string): boolean {
  return new RegExp(pattern, "u").test(column.type === "" ? column.name : column.type)
}

/** Newest date among the items; "" when none has one. */
export function newestOf(column: ColumnFacts): string {
  const dates = column.items.map((item) => item.date ?? "")
  return dates.sort().at(-1) ?? ""
}
