import { nothing } from "lit"
import type { Preferences, Switch } from "../preferences.ts"
import type { Reading } from "../reading/reader.ts"

const keys: Partial<Record<Switch | Reading | "reset" | "help" | "regions", string>> = {
  cross: "C",
  plain: "T",
  pointer: "M",
  caption: "B",
  article: "X",
  point: "P",
  reset: "R",
  help: "?",
  regions: "H",
}

/** For `aria-keyshortcuts`: only while the keys are listened to. */
export function shortcut({ on }: Preferences, name: keyof typeof keys): string | typeof nothing {
  const key = keys[name]
  return (key && withKeys(on, key)) || nothing
}

/** The key with those held down beside it; empty while nobody listens. */
export function withKeys(on: Preferences["on"], key: string | number): string {
  if (!on.includes("shortcuts")) return ""
  return (on.includes("shift") ? "Alt+Shift+" : "Alt+") + key
}
