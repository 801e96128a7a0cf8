import { findEngine, type PreparedRules } from "../../engine/engine.ts"
import { openRules } from "../../engine/open-rules.ts"
import { watchStorage } from "../../storage.ts"
import { loadScript } from "../load-script.ts"

/** By host. */
const known = new Map<string, Promise<PreparedRules>>()
// As long as the panel is open.
watchStorage(() => known.clear(), new AbortController().signal)

/** The rules as the settings want them for this site; prepared once, and again when a setting has changed. */
export function panelRules(url: string): Promise<PreparedRules> {
  const { host } = new URL(url)
  const rules = known.get(host) ?? prepare(url)
  known.set(host, rules)
  // The next check asks anew.
  rules.catch(() => known.delete(host))
  return rules
}

async function prepare(url: string): Promise<PreparedRules> {
  const [{ profile, lexicons, lists }] = await Promise.all([openRules(url), loadScript("rules.js")])
  return findEngine().prepare(profile, lexicons, lists)
}
