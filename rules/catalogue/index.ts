import type { Rule } from "../engine/define-rule.ts"
import docnoYearBracket from "./docno/year-bracket.ts"

/** Every rule, in the order of the catalogue. A test compares this list with the folder. */
export const catalogue: readonly Rule[] = [docnoYearBracket]
