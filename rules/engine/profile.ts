import type { Severity } from "./types.ts"

/** A place's own numbers and choices. JSON under `rules/profiles/`, or a unit's own file of the same shape. */
export interface Profile {
  readonly id: string
  readonly name: string
  /** Document and clause each deviation rests on, for people. */
  readonly sources: readonly string[]
  readonly rules: Readonly<Record<string, RuleSetting>>
  /** Working days within which findings are to be mended, by severity; the national ones when absent. */
  readonly mendWithin?: Readonly<Record<Severity, number>>
}

export interface RuleSetting {
  readonly enabled?: boolean
  readonly severity?: Severity
  readonly params?: Readonly<Record<string, unknown>>
}

/** Says which key of a profile is wrong, and why. */
export class ProfileError extends Error {
  override readonly name = "ProfileError"
  readonly path: string

  constructor(path: string, what: string) {
    super(`${path}: ${what}`)
    this.path = path
  }
}

/** Parses the JSON of a profile. Unknown rule ids and parameters are found by `createChecker`, which knows the rules. */
export function parseProfile(json: unknown): Profile {
  const root = record(json, "profile")
  const rules: Record<string, RuleSetting> = {}
  for (const [id, value] of Object.entries(record(root["rules"] ?? {}, "rules"))) {
    rules[id] = parseSetting(value, `rules.${id}`)
  }
  return {
    id: text(root["id"], "id"),
    name: text(root["name"], "name"),
    sources: list(root["sources"] ?? [], "sources").map((entry, at) => text(entry, `sources[${at}]`)),
    rules,
    ...(root["mendWithin"] === undefined ? {} : { mendWithin: parseDays(root["mendWithin"]) }),
  }
}

function parseDays(json: unknown): Record<Severity, number> {
  const days = record(json, "mendWithin")
  const of = (severity: Severity) => {
    const value = days[severity]
    if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > 250) {
      throw new ProfileError(`mendWithin.${severity}`, "expected working days from 1 to 250")
    }
    return value
  }
  return { must: of("must"), should: of("should"), hint: of("hint") }
}

function parseSetting(json: unknown, path: string): RuleSetting {
  const setting = record(json, path)
  for (const key of Object.keys(setting)) {
    if (!["enabled", "severity", "params"].includes(key))
      throw new ProfileError(`${path}.${key}`, "unknown key")
  }
  const { enabled, severity, params } = setting
  if (enabled !== undefined && typeof enabled !== "boolean") {
    throw new ProfileError(`${path}.enabled`, "expected true or false")
  }
  if (severity !== undefined && severity !== "must" && severity !== "should" && severity !== "hint") {
    throw new ProfileError(`${path}.severity`, "expected must, should or hint")
  }
  return {
    ...(enabled === undefined ? {} : { enabled }),
    ...(severity === undefined ? {} : { severity }),
    ...(params === undefined ? {} : { params: record(params, `${path}.params`) }),
  }
}

/** The rule's own parameters with the profile's laid over them; type and key must agree with the rule's. */
export function mergeParams(own: unknown, override: RuleSetting["params"], path: string): unknown {
  if (override === undefined) return own
  const base = record(own, path)
  for (const [key, value] of Object.entries(override)) {
    if (!(key in base)) throw new ProfileError(`${path}.${key}`, "the rule has no such parameter")
    if (kindOf(value) !== kindOf(base[key])) {
      throw new ProfileError(`${path}.${key}`, `expected ${kindOf(base[key])}, found ${kindOf(value)}`)
    }
  }
  return { ...base, ...override }
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "a list" : value === null ? "null" : typeof value
}

function record(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ProfileError(path, "expected an object")
  }
  return value as Readonly<Record<string, unknown>>
}

function list(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new ProfileError(path, "expected a list")
  return value
}

function text(value: unknown, path: string): string {
  if (typeof value !== "string" || value === "") throw new ProfileError(path, "expected text")
  return value
}
