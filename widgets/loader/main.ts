import { elements } from "virtual:elements"
import type { Bridge } from "../internal/bridge.ts"
import { applyEarlyPreferences } from "./early-preferences.ts"
import { createModules } from "./modules.ts"
import { createOpener } from "./open-element.ts"
import { type Wish, wishesOf } from "./script-options.ts"
import { tagWatcher } from "./watch-tags.ts"

const script = document.currentScript
if (script && "src" in script) {
  const bridge = window.CivicBridge || start(script.src.replace(/[^/]*$/, ""))
  bridge.obey(script)
}

function start(base: string): Bridge {
  const stored = applyEarlyPreferences(base)
  const ready = new Promise<unknown>((resolve) =>
    document.readyState === "loading" ? addEventListener("DOMContentLoaded", resolve) : resolve(0),
  )
  const said: Record<string, boolean> = {}
  const report = (text: string): void => {
    if (!said[text]) console.error("[CivicBridge]", text)
    said[text] = true
  }
  const { load: loadFile, define } = createModules(base, ready, report)
  // What does not come has been reported; to wait for it in vain is no error of the page's.
  const load = (tag: string): Promise<unknown> =>
    Promise.all((elements[tag] || []).map(loadFile)).catch(() => {})
  const open = createOpener(load)
  const bridge: Bridge = {
    version: __VERSION__,
    base,
    load,
    open,
    define,
    obey(tag) {
      wishes = wishes.concat(wishesOf(tag, report))
      look()
    },
  }
  const lookForTags = tagWatcher(Object.keys(elements), load, open, stored)
  let wishes: Wish[] = []
  // Now, while the page is being read, and whenever a script adds something later.
  const look = (): void => {
    wishes = wishes.filter((wish) => !wish(document.readyState !== "loading"))
    lookForTags()
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
  ready.then(look)
  // Back on a page that was only put aside: something may have been chosen on another since.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted && applyEarlyPreferences(base)) load("civic-accessibility-toolbar")
  })
  window.CivicBridge = bridge
  return bridge
}
