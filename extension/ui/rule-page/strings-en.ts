import type { Strings } from "./strings.ts"

export const english: Strings = {
  page: "CivicBridge rules",
  title: (count) => `All ${count} rules`,
  all: "← All rules",
  basis: "Basis",
  cost: "Spot check:",
  unverified: "We have not read the original of this clause; consult it before you quote it.",
  bad: "This is reported",
  good: "This is right",
  fixes: "Fixes",
  noExamples: "This rule looks at a whole page or column: no sentence shows it.",
  folders: {},
}
