import type { Lexicons } from "../rules/index.ts"

/** The word lists we ship, by the name the rules call them. */
export const lexicons: Lexicons = {}
