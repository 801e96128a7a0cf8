import { rememberRules } from "../engine/ask-rules.ts"
import { Board } from "../features/board.ts"
import { startFeatures } from "../features/feature.ts"
import { hints } from "../features/hints/index.ts"
import { metaFields } from "../features/meta-fields/index.ts"
import { page } from "../features/page/index.ts"
import { panelLink } from "../features/panel-link/index.ts"
import { publish } from "../features/publish/index.ts"
import { facetsOf, judgesDraft } from "../features/reply/index.ts"
import { unreadable } from "../features/unreadable/index.ts"
import { isLeftBehind } from "../messages.ts"
import { readSettings, rulesFor, watchStorage } from "../storage.ts"
import { siteHost } from "../ui/site-host.ts"

// Injected twice when a site is allowed while its pages are open: the second comes too late.
const mark = Symbol.for("civic-hints")
if (!(mark in globalThis)) {
  Object.defineProperty(globalThis, mark, { value: true })
  void keepRunning()
}

/** Runs while the site is switched on. */
async function keepRunning(): Promise<void> {
  let running: AbortController | undefined
  const apply = async () => {
    const isOn = !rulesFor(await readSettings(), siteHost()).isOff
    if (isOn && running === undefined) {
      running = new AbortController()
      endWithExtension(running)
      const rules = rememberRules(running.signal)
      const frame = { document, board: new Board(), rules, drafts: { facetsOf, judgesDraft } }
      startFeatures([panelLink, hints, page, metaFields, publish, unreadable], frame, running.signal)
    } else if (!isOn) {
      running?.abort()
      running = undefined
    }
  }
  watchStorage(() => void apply(), new AbortController().signal)
  await apply()
}

/** Before every other listener: what is left behind takes its marks away at the first touch and is silent from then on. */
function endWithExtension(running: AbortController): void {
  const options = { capture: true, passive: true, signal: running.signal }
  const look = () => {
    if (isLeftBehind()) running.abort()
  }
  for (const type of ["pointerdown", "focusin", "keydown", "input"])
    window.addEventListener(type, look, options)
}
