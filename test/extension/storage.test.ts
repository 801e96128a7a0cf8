import { expect, test } from "vitest"
import { parseManaged } from "../../extension/managed.ts"
import { rulesFor, type Settings } from "../../extension/storage.ts"

const own = { profile: "national", offHosts: [], sites: {}, lists: [] }
const settings = (change: Partial<Settings>): Settings => ({ ...own, managed: parseManaged({}), ...change })

test("a new site has the sheet before publishing, and no three-step record", () => {
  expect(rulesFor(settings({}), "cms.example")).toEqual({
    isOff: false,
    profile: "national",
    hasOwnFlow: false,
    publishSheet: true,
    threeSteps: false,
  })
})

test("a site whose CMS has its own flow is left alone", () => {
  const sites = { "cms.example": { hasOwnFlow: true, publishSheet: true, threeSteps: true } }
  expect(rulesFor(settings({ sites }), "cms.example")).toMatchObject({
    publishSheet: false,
    threeSteps: false,
  })
})

test("what the IT office has set holds over every choice", () => {
  const managed = parseManaged({
    profile: "anshan",
    blockedHosts: ["mail.example"],
    publishSheet: true,
    threeStepReview: true,
  })
  const sites = { "cms.example": { profile: "wuhai", hasOwnFlow: true } }
  const rules = rulesFor(settings({ managed, sites }), "cms.example")
  expect(rules).toMatchObject({ profile: "anshan", publishSheet: true, threeSteps: true })
  expect(rulesFor(settings({ managed }), "mail.example").isOff).toBe(true)
})

test("a slip in the policy leaves the rest of it in force", () => {
  expect(parseManaged({ profile: 7, blockedHosts: ["a.example", 3], lists: [{ name: "领导" }] })).toEqual({
    blockedHosts: ["a.example"],
    lists: [],
  })
})
