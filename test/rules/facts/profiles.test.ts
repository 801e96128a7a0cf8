import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { exampleReply, exampleSite } from "../../../rules/engine/example-draft.ts"
import { createChecker, type Draft, parseProfile } from "../../../rules/index.ts"
import { lexicons } from "../example-drafts.ts"
import { interpretationOf, policyOf } from "./sample-pages.ts"

const folder = new URL("../../../rules/profiles/", import.meta.url)
const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ""))

function profile(name: string) {
  return parseProfile(JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")))
}

function faults(name: string, draft: Draft, rule: string) {
  return createChecker(profile(name), lexicons)
    .run(draft)
    .findings.filter((finding) => finding.rule === rule)
}

describe("the profiles", () => {
  it("are those of the five places and the nation", () => {
    expect(names.sort()).toEqual(["anshan", "national", "panzhihua", "shangluo", "tonghua", "wuhai"])
  })

  it.each(names)("%s fits the catalogue, is named as its file and gives its sources", (name) => {
    const parsed = profile(name)
    expect(parsed.id).toBe(name)
    expect(parsed.sources.length).toBeGreaterThan(0)
    expect(() => createChecker(parsed, lexicons)).not.toThrow()
  })

  it.each(names)("%s says something of its own", (name) => {
    expect(Object.keys(profile(name).rules).length).toBeGreaterThan(0)
  })

  it("take a reply on the fifth working day as late in 通化县 and in time elsewhere", () => {
    const reply = exampleReply({ receivedOn: "2026-03-09", repliedOn: "2026-03-16" })
    expect(faults("tonghua", reply, "reply/within-deadline")).toHaveLength(1)
    expect(faults("national", reply, "reply/within-deadline")).toHaveLength(0)
  })

  it("ask for a repealed document's removal in 鞍山市 and for a mark elsewhere", () => {
    const marked = policyOf({ heading: "云川市节水管理办法（已废止）", 有效性: "废止" })
    expect(faults("anshan", marked, "page/repealed-marked")).toHaveLength(1)
    expect(faults("national", marked, "page/repealed-marked")).toHaveLength(0)
  })

  it("ask for the interpretation with the document, or within three working days", () => {
    const nextDay = interpretationOf("2026-03-16", "2026-03-17")
    expect(faults("anshan", nextDay, "interpretation/within-deadline")[0]?.severity).toBe("must")
    expect(faults("shangluo", nextDay, "interpretation/within-deadline")[0]?.severity).toBe("should")
    expect(faults("panzhihua", nextDay, "interpretation/within-deadline")).toHaveLength(0)
    const nextWeek = interpretationOf("2026-03-16", "2026-03-23")
    expect(faults("panzhihua", nextWeek, "interpretation/within-deadline")[0]?.severity).toBe("must")
    expect(faults("national", nextWeek, "interpretation/within-deadline")[0]?.severity).toBe("should")
  })

  it("give a normative document five working days in 商洛市 and twenty elsewhere", () => {
    const tenth = policyOf({ 成文日期: "2026-03-02", 发布日期: "2026-03-16" })
    expect(faults("shangluo", tenth, "page/published-in-time")).toHaveLength(1)
    expect(faults("national", tenth, "page/published-in-time")).toHaveLength(0)
  })

  it("let only 乌海市 keep a Chinese name under .cn", () => {
    const site = exampleSite({ host: "云川.cn" })
    expect(faults("wuhai", site, "site/government-domain")).toHaveLength(0)
    expect(faults("national", site, "site/government-domain")).toHaveLength(1)
  })
})
