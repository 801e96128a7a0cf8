import type { Opener } from "./open-element.ts"
import rooms from "./rooms.json"

/**
 * The toolbar that `data-toolbar` put under <html> shows nothing of its own where the page has a link for it. Its
 * code then waits for the first click, unless it is `used`: somebody has set something. An element the page wrote
 * itself is upgraded at once, as its author expects.
 */
const canWait = (element: Element): unknown =>
  element.matches("html>:not([launcher=always])") &&
  document.querySelector("#cniil_wza,[data-civic-open=accessibility]")

/** Returns a look at the page that loads the code of every tag of ours found there for the first time. */
export function tagWatcher(
  tags: readonly string[],
  load: (tag: string) => Promise<unknown>,
  open: Opener,
  used: unknown,
): () => void {
  let waiting = tags
  return () => {
    waiting = waiting.filter((tag) => {
      const element = document.querySelector(tag)
      if (!element) return true
      if (/toolbar/.test(tag)) {
        offerAria(open)
        if (!used && canWait(element)) return true
      }
      keepRooms()
      load(tag)
      return false
    })
  }
}

/** Calls that portals carry in markup and scripts from the toolbar most of them used before. */
function offerAria(open: Opener): void {
  window.aria = window.aria || { start: () => open("toolbar"), oldFixedStart: () => open("elder") }
}

declare global {
  interface Window {
    aria?: unknown
  }
}

/** Keeps the room of elements whose code is on the way, so that the page does not jump when it comes. */
function keepRooms(): void {
  Object.entries(rooms).forEach(([selector, height]) => {
    document.querySelectorAll<HTMLElement>(selector).forEach(({ style }) => {
      // A formatting context of its own: margins of the plain links inside must not add to the room.
      style.cssText += `;display:flow-root;min-height:${height}!important`
    })
  })
}
