import type { Firefox } from "../support/firefox.ts"
import type { Driver } from "./driver.ts"

/** Keys, pointer and what else is done to the page as a whole. */
export interface Hands
  extends Pick<Driver, "type" | "press" | "move" | "click" | "compose" | "commit" | "scrollTo" | "zoom"> {
  /** A script with `arguments`, in the page. */
  run<Value>(script: string, ...args: readonly unknown[]): Promise<Value>
}

const keys: Readonly<Record<string, string>> = {
  Control: "\ue009",
  Escape: "\ue00c",
  End: "\ue010",
  Home: "\ue011",
}

export function handsOf({ command }: Firefox): Hands {
  const run: Hands["run"] = (script, ...args) => command("WebDriver:ExecuteScript", { script, args })
  const perform = (actions: readonly object[]) => command<void>("WebDriver:PerformActions", { actions })
  const keyboard = (actions: readonly object[]) => perform([{ type: "key", id: "keys", actions }])
  const pointer = (actions: readonly object[]) =>
    perform([{ type: "pointer", id: "pointer", parameters: { pointerType: "mouse" }, actions }])
  /** Inside Firefox, with its own rights. */
  const within = (context: "chrome" | "content", script: string, ...args: readonly unknown[]) =>
    command("Marionette:SetContext", { value: context })
      .then(() => command("WebDriver:ExecuteScript", { script, args, sandbox: "system", newSandbox: false }))
      .finally(() => command("Marionette:SetContext", { value: "content" }))
      .then(() => undefined)
  const goTo = (x: number, y: number, duration: number) => ({
    type: "pointerMove",
    x: Math.round(x),
    y: Math.round(y),
    duration,
  })
  return {
    run,
    async type(text, delay = 0) {
      const pause = { type: "pause", duration: delay }
      const strokes = (value: string) => [{ type: "keyDown", value }, { type: "keyUp", value }, pause]
      await keyboard([...text].flatMap(strokes))
    },
    async press(combination) {
      const values = combination.split("+").map((name) => keys[name] ?? name)
      const down = values.map((value) => ({ type: "keyDown", value }))
      const up = [...values].reverse().map((value) => ({ type: "keyUp", value }))
      await keyboard([...down, ...up])
    },
    move: (x, y) => pointer([goTo(x - 3, y, 20), goTo(x, y, 40)]),
    click: (x, y) =>
      pointer([goTo(x, y, 0), { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }]),
    compose: (letters) => within("content", `${composer}; compose(arguments[0])`, letters),
    commit: (text) => within("content", "globalThis.civicMethod.commitCompositionWith(arguments[0])", text),
    scrollTo: (top) => run("window.scrollTo(0, arguments[0])", top),
    zoom: (factor) => within("chrome", "gBrowser.selectedBrowser.fullZoom = arguments[0]", factor),
  }
}

/** What an input method of the system does, as Firefox' own tests do it. */
const composer = `const compose = (letters) => {
  const inner = document.activeElement?.contentWindow ?? window
  globalThis.civicMethod ??= Components.classes["@mozilla.org/text-input-processor;1"]
    .createInstance(Components.interfaces.nsITextInputProcessor)
  const method = globalThis.civicMethod
  if (!method.beginInputTransactionForTests(inner)) throw new Error("no input method")
  method.setPendingCompositionString(letters)
  method.appendClauseToPendingComposition(letters.length, method.ATTR_RAW_CLAUSE)
  method.setCaretInPendingComposition(letters.length)
  method.flushPendingComposition()
}`
