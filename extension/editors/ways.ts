/** A way to change selected text that some family of editors understands; answers whether the editor has taken it. */
export type Way = (surface: HTMLElement, range: Range, text: string) => boolean

/** Keys as editors hear them around a command. Nothing is typed: keys that a script sends have no effect of their own. */
export interface Keys {
  readonly before: readonly Key[]
  readonly after: readonly Key[]
}

export interface Key {
  readonly type: "keydown" | "keyup"
  readonly code: number
  readonly key?: string
  readonly ctrlKey?: true
}

/**
 * A released Ctrl makes TinyMCE close the step of what was typed before, or undo would take that back as well. The
 * others make UEditor keep an undo step and report a change.
 */
const usual: Keys = {
  before: [
    { type: "keyup", code: 17, key: "Control", ctrlKey: true },
    { type: "keydown", code: 229, key: "Process" },
  ],
  after: [{ type: "keyup", code: 32, key: " " }],
}

export const paste: Way = (surface, range, text) => {
  const clipboardData = carrying(text)
  return !targetOf(surface, range).dispatchEvent(
    new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true, clipboardData }),
  )
}

export const beforeinput: Way = (surface, range, text) => {
  const init = {
    bubbles: true,
    cancelable: true,
    composed: true,
    inputType: "insertReplacementText",
    data: text,
    targetRanges: [new StaticRange(range)],
  }
  // Firefox shows the page an empty transfer, and editors would insert the nothing.
  const more = isFirefox(surface) ? {} : { dataTransfer: carrying(text) }
  return !targetOf(surface, range).dispatchEvent(new InputEvent("beforeinput", { ...init, ...more }))
}

/** The browser's own command. The input event at the end has TinyMCE keep an undo step. */
export function command({ before, after }: Keys = usual): Way {
  return (surface, _range, text) => {
    for (const key of before) press(surface, key)
    const isDone = surface.ownerDocument.execCommand("insertText", false, text)
    for (const key of after) press(surface, key)
    surface.dispatchEvent(
      new InputEvent("input", {
        bubbles: true,
        composed: true,
        inputType: "insertReplacementText",
        data: text,
      }),
    )
    return isDone
  }
}

function press(surface: HTMLElement, { type, code, ...more }: Key): void {
  surface.dispatchEvent(
    new KeyboardEvent(type, {
      bubbles: true,
      cancelable: true,
      composed: true,
      keyCode: code,
      which: code,
      ...more,
    }),
  )
}

function targetOf(surface: HTMLElement, range: Range): EventTarget {
  return range.startContainer.parentElement ?? surface
}

function carrying(text: string): DataTransfer {
  const data = new DataTransfer()
  data.setData("text/plain", text)
  return data
}

/** Known by a property that only extensions see. */
function isFirefox(element: Element): boolean {
  return "openOrClosedShadowRoot" in element
}
