import { readdirSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { shippedLexicons } from "../../audit/lexicons.ts"
import { findProfile, profiles } from "../../audit/profiles.ts"

const names = (folder: string, kind: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(kind))
    .map((name) => name.slice(0, -kind.length))
    .sort()

describe("the data the command carries", () => {
  it("has every profile of the folder, by id and by Chinese name", () => {
    expect(profiles.map(({ id }) => id).sort()).toEqual(names("rules/profiles", ".json"))
    for (const profile of profiles) {
      expect(findProfile(profile.id)).toMatchObject(profile)
      expect(findProfile(profile.name)).toMatchObject(profile)
    }
    expect(findProfile("鞍山").id).toBe("anshan")
  })

  it("has every lexicon of the folder", () => {
    expect(Object.keys(shippedLexicons).sort()).toEqual(names("rules/lexicon", ".tsv"))
  })
})
