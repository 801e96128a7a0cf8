import { send } from "../messages.ts"
import { findEngine, type PreparedRules } from "./engine.ts"

/** Asks the background for the rules: it puts their script into this frame and hands over profile and word lists. */
export async function askRules(): Promise<PreparedRules> {
  const answer = await send({ type: "need-rules" })
  if (typeof answer !== "object" || answer === null || !("profile" in answer) || !("lexicons" in answer)) {
    throw new TypeError("rules: the background gave no profile and word lists")
  }
  const { profile, lexicons } = answer
  return findEngine().prepare(profile, texts(lexicons), texts("lists" in answer ? answer.lists : {}))
}

function texts(value: unknown): Readonly<Record<string, string>> {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : []
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  )
}
