import { readFileSync } from "node:fs"
import { importUnitLists, LexiconError, type Lexicons, type UnitLists, unitLexicon } from "../rules/index.ts"
import { decode } from "./decode.ts"
import { shippedLexicons } from "./lexicons.ts"
import { UsageError } from "./usage-error.ts"

/** The unit's own lists from its CSV files: leaders, required wording, agencies. */
export function readUnitLists(files: readonly string[]): UnitLists {
  const lists = files.map(readList)
  return {
    leaders: lists.flatMap(({ leaders = [] }) => leaders),
    terms: lists.flatMap(({ terms = [] }) => terms),
    agencies: lists.flatMap(({ agencies = [] }) => agencies),
  }
}

/** Our lexicons, and the unit's required wording when it gave any. */
export function lexiconsWith(lists: UnitLists): Lexicons {
  return lists.terms?.length ? { ...shippedLexicons, unit: unitLexicon(lists) } : shippedLexicons
}

function readList(file: string): UnitLists {
  try {
    return importUnitLists(file, decode(readFileSync(file)))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(error instanceof LexiconError ? `--words ${reason}` : `--words ${file}: ${reason}`)
  }
}
