import { importUnitLists, type UnitLists } from "../../rules/index.ts"

/** The unit's own lists as one. They were read once when they were imported, or come from the IT office. */
export function joinUnitLists(files: Readonly<Record<string, string>>): UnitLists {
  const lists = Object.entries(files).map(([name, csv]) => importUnitLists(name, csv))
  return {
    leaders: lists.flatMap(({ leaders = [] }) => leaders),
    terms: lists.flatMap(({ terms = [] }) => terms),
    agencies: lists.flatMap(({ agencies = [] }) => agencies),
  }
}
