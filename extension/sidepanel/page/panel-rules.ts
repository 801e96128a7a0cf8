import { findEngine, type PreparedRules } from "../../engine/engine.ts"
import { openRules } from "../../engine/open-rules.ts"
import { watchStorage } from "../../storage.ts"
import { loadScript } from "../load-script.ts"

let known: { readonly host: string; readonly rules: Promise<PreparedRules> } | undefined
let isWatched = false

/** The rules as the settings want them for this site; prepared once, and again when a setting has changed. */
export function panelRules(url: string): Promise<PreparedRules> {
  if (!isWatched) watchStorage(() => (known = undefined), new AbortController().signal)
  isWatched = true
  const { host } = new URL(url)
  if (known?.host !== host) known = { host, rules: prepare(url) }
  // The next check asks anew.
  known.rules.catch(() => (known = undefined))
  return known.rules
}

async function prepare(url: string): Promise<PreparedRules> {
  const [{ profile, lexicons, lists }] = await Promise.all([openRules(url), loadScript("rules.js")])
  return findEngine().prepare(profile, lexicons, lists)
}
