import { askRules } from "../engine/ask-rules.ts"
import { Board } from "../features/board.ts"
import { startFeatures } from "../features/feature.ts"
import { hints } from "../features/hints/index.ts"
import { page } from "../features/page/index.ts"
import { panelLink } from "../features/panel-link/index.ts"
import { readSettings, watchStorage } from "../storage.ts"

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
    const isOn = !(await readSettings()).offHosts.includes(siteHost())
    if (isOn && running === undefined) {
      running = new AbortController()
      const frame = { document, board: new Board(), rules: askRules }
      startFeatures([panelLink, hints, page], frame, running.signal)
    } else if (!isOn) {
      running?.abort()
      running = undefined
    }
  }
  watchStorage(() => void apply(), new AbortController().signal)
  await apply()
}

/** Of the page in the address bar: after `document.open()` a frame's own address is its parent's, or about:blank. */
function siteHost(): string {
  const origins = location.ancestorOrigins
  const top = origins.item(origins.length - 1) ?? self.origin
  return URL.canParse(top) ? new URL(top).host : ""
}
