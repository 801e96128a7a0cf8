import type { LetterFields } from "./letter-record.ts"

/** The light-DOM form that works without JavaScript: what it asks, and what was typed before we were there. */
export function typedInto(form: HTMLFormElement | null): Partial<LetterFields> {
  if (form === null) return {}
  const typed: Partial<Record<"title" | "body" | "name" | "phone", string>> = {}
  for (const name of ["title", "body", "name", "phone"] as const) {
    const value = new FormData(form).get(name)
    if (typeof value === "string" && value.trim() !== "") typed[name] = value
  }
  return typed
}
