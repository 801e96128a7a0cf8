import { readFileSync } from "node:fs"
import { type Profile, ProfileError, parseProfile } from "../rules/index.ts"
import { profileFiles } from "./profile-files.ts"
import { UsageError } from "./usage-error.ts"

/** The profiles we ship. */
export const profiles: readonly Profile[] = profileFiles.map(parseProfile)

/** A profile by id, by Chinese name, or from a unit's own JSON file. Throws `UsageError`. */
export function findProfile(wanted: string): Profile {
  const profile = profileNamed(wanted)
  const national = profiles.find(({ id }) => id === "national")?.mendWithin
  // A place that sets no time for mending takes the national proposal.
  return national === undefined ? profile : { mendWithin: national, ...profile }
}

function profileNamed(wanted: string): Profile {
  const known = profiles.find(
    ({ id, name }) => id === wanted || name === wanted || withoutUnit(name) === wanted,
  )
  if (known !== undefined) return known
  if (/\.json$/i.test(wanted)) return readProfile(wanted)
  const list = profiles.map(({ id, name }) => `${id}（${name}）`).join("、")
  throw new UsageError(
    `--profile ${wanted}: 没有这个检查方案（unknown profile），可用：${list}，或一个 .json 文件`,
  )
}

/** 鞍山市 → 鞍山 */
function withoutUnit(name: string): string {
  return name.replace(/[市县区]$/, "")
}

function readProfile(file: string): Profile {
  try {
    return parseProfile(JSON.parse(readFileSync(file, "utf8").replace(/^\ufeff/, "")))
  } catch (error) {
    if (error instanceof ProfileError) throw new UsageError(`--profile ${file}: ${error.message}`)
    throw new UsageError(
      `--profile ${file}: 读不了（cannot read）：${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
