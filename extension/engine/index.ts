import {
  catalogue,
  createChecker,
  lexiconsFrom,
  parseProfile,
  readPageInSteps,
  unitLexicon,
} from "../../rules/index.ts"
import { offerEngine } from "./engine.ts"
import { joinUnitLists } from "./unit-lists.ts"

const rules = new Map(catalogue.map((rule) => [rule.id, rule]))

offerEngine({
  prepare: (profile, texts, files) => {
    const lists = joinUnitLists(files)
    const own = lists.terms?.length ? { unit: unitLexicon(lists) } : {}
    return {
      checker: createChecker(parseProfile(profile), { ...lexiconsFrom(texts), ...own }),
      lists,
      readPage: (root, url) => readPageInSteps(root, { url }),
      basisOf: (rule) => rules.get(rule)?.basis,
      titleOf: (rule) => rules.get(rule)?.title ?? rule,
      judgesText: (rule) => rules.get(rule)?.shape !== "facts",
    }
  },
})
