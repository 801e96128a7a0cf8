import type { LetterFields } from "./letter-record.ts"

const texts = ["title", "body", "name", "phone", "email", "address"] as const

/** The light-DOM form that works without JavaScript: what it asks, and what was typed before we were there. */
export function typedInto(form: HTMLFormElement | null): Partial<LetterFields> {
  if (form === null) return {}
  const typed: Partial<Record<(typeof texts)[number], string>> = {}
  for (const name of texts) {
    const value = new FormData(form).get(name)
    if (typeof value === "string" && value.trim() !== "") typed[name] = value
  }
  return typed
}
