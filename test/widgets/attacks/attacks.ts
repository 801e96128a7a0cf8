import { attackStrings } from "./attack-strings.ts"
import { purifierFixtures } from "./purifier-fixtures.ts"

/** Ours by the way each takes, and those that DOMPurify is tested with. */
export const attacks: Readonly<Record<string, readonly string[]>> = {
  ...attackStrings,
  "DOMPurify's own fixtures": purifierFixtures,
}
