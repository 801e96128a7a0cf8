import { catalogue, createChecker, lexiconsFrom, parseProfile, readPage } from "../../rules/index.ts"
import { offerEngine } from "./engine.ts"

const rules = new Map(catalogue.map((rule) => [rule.id, rule]))

offerEngine({
  prepare: (profile, lexicons) => ({
    checker: createChecker(parseProfile(profile), lexiconsFrom(lexicons)),
    readPage: (root, url) => readPage(root, { url }),
    titleOf: (rule) => rules.get(rule)?.title ?? rule,
    judgesText: (rule) => rules.get(rule)?.shape !== "facts",
  }),
})
