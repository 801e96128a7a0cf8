import type { Report } from "../../../rules/index.ts"
import type { PreparedRules } from "../../engine/engine.ts"
import type { FrameReport } from "../../messages.ts"

/**
 * What the rules could not decide about a text. A rule about pages has nothing to say about a text and is not
 * named here: the page check is for that.
 */
export function uncheckedOf(reports: readonly Report[], rules: PreparedRules): FrameReport["unchecked"] {
  const reasons = new Map<string, string>()
  for (const { skipped, failed } of reports) {
    for (const { rule, reason } of skipped) {
      if (rules.judgesText(rule)) reasons.set(rules.titleOf(rule), reason)
    }
    for (const { rule, reason } of failed) reasons.set(rules.titleOf(rule), `规则出错：${reason}`)
  }
  return [...reasons].map(([what, reason]) => ({ what, reason }))
}
