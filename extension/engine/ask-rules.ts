import { send } from "../messages.ts"
import { watchStorage } from "../storage.ts"
import { findEngine, type PreparedRules } from "./engine.ts"

/** The rules as the settings want them: asked for once, and again when somebody has changed a setting. */
export function rememberRules(signal: AbortSignal): () => Promise<PreparedRules> {
  let known: Promise<PreparedRules> | undefined
  watchStorage(() => {
    known = undefined
  }, signal)
  return () => {
    known ??= askRules().catch((error: unknown) => {
      // The next text to be checked asks anew.
      known = undefined
      throw error
    })
    return known
  }
}

/** Asks the background for the rules: it puts their script into this frame and hands over profile and word lists. */
async function askRules(): Promise<PreparedRules> {
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
