import { catalogue, type Profile } from "../rules/index.ts"

/** A rule's parameter as the profile has it; the checker has made sure that its kind is right. */
function param(profile: Profile, id: string, key: string): unknown {
  const own: unknown = catalogue.find((rule) => rule.id === id)?.params
  const base = typeof own === "object" && own !== null ? Object.entries(own) : []
  return profile.rules[id]?.params?.[key] ?? base.find(([name]) => name === key)?.[1]
}

export function numberParam(profile: Profile, id: string, key: string): number {
  const value = param(profile, id, key)
  if (typeof value !== "number") throw new TypeError(`${id}: parameter ${key} is no number`)
  return value
}

export function numbersParam(profile: Profile, id: string, key: string): number[] {
  const value = param(profile, id, key)
  if (!Array.isArray(value)) throw new TypeError(`${id}: parameter ${key} is no list`)
  return value.filter((item) => typeof item === "number")
}

export function textParam(profile: Profile, id: string, key: string): string {
  const value = param(profile, id, key)
  if (typeof value !== "string") throw new TypeError(`${id}: parameter ${key} is no text`)
  return value
}
