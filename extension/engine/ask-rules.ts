import { send } from "../messages.ts"
import { findEngine, type PreparedRules } from "./engine.ts"

/** Asks the background for the rules: it puts their script into this frame and hands over profile and word lists. */
export async function askRules(): Promise<PreparedRules> {
  const answer = await send({ type: "need-rules" })
  if (typeof answer !== "object" || answer === null || !("profile" in answer) || !("lexicons" in answer)) {
    throw new TypeError("rules: the background gave no profile and word lists")
  }
  const { profile, lexicons } = answer
  const texts = typeof lexicons === "object" && lexicons !== null ? Object.entries(lexicons) : []
  const lists = texts.filter((entry): entry is [string, string] => typeof entry[1] === "string")
  return findEngine().prepare(profile, Object.fromEntries(lists))
}
