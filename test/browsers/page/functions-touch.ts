/** What the probes of the functions do with the toolbar and ask of the page. */
import { awaited, find, pause } from "./look.ts"

export type Probe = (check: (demand: string, holds: boolean, seen?: unknown) => void) => Promise<void>

export function panel(): ShadowRoot {
  const root = document.querySelector("civic-accessibility-toolbar")?.shadowRoot
  if (!root) throw new Error("no toolbar")
  return root
}

export async function openPanel(): Promise<void> {
  if (find(document, "[role=toolbar]")) return
  element("#trigger").click()
  await awaited("[role=toolbar]")
}

/** Presses a button of the panel or of the caption by its name. */
export async function press(name: string): Promise<HTMLElement> {
  await openPanel()
  const found = buttons().find((button) => nameOf(button) === name)
  if (!found) throw new Error(`no button ${name}: ${buttons().map(nameOf).join(" ")}`)
  found.click()
  await pause(30)
  return found
}

export function buttons(): HTMLElement[] {
  const all: HTMLElement[] = []
  panel()
    .querySelectorAll<HTMLElement>("button")
    .forEach((button) => {
      if (!button.hidden) all.push(button)
    })
  return all
}

export function nameOf(button: Element): string {
  return button.getAttribute("aria-label") ?? (button.textContent ?? "").replace(/\s+/g, "")
}

export async function reset(): Promise<void> {
  await press("恢复原样")
  await pause(120)
}

export function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}

export function style(selector: string, property: string): string {
  return getComputedStyle(element(selector)).getPropertyValue(property)
}

export const number = (selector: string, property: string): number =>
  Number.parseFloat(style(selector, property))

export const zoom = (): number => Number(style("body", "zoom")) || 1

/** In pixels of the screen: browsers before the property was standardised count as if there were no zoom. */
export function size(selector: string): { width: number; height: number } {
  const { width, height } = element(selector).getBoundingClientRect()
  const factor = "currentCSSZoom" in document.body ? 1 : zoom()
  return { width: width * factor, height: height * factor }
}

export async function soon(holds: () => boolean, patience = 4000): Promise<boolean> {
  const until = Date.now() + patience
  while (!holds() && Date.now() < until) await pause(40)
  return holds()
}

/** MooTools has its own `Event`, prototype.js its own `fire`: events are made the old way. */
export function move(target: Element, x: number, y: number): void {
  const event = new PointerEvent("pointermove", {
    bubbles: true,
    composed: true,
    clientX: x,
    clientY: y,
    pointerType: "mouse",
  })
  target.dispatchEvent(event)
}

export function key(target: EventTarget, name: string, code: string, altKey = false): void {
  target.dispatchEvent(
    new KeyboardEvent("keydown", {
      key: name,
      code,
      altKey,
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  )
}

export function caption(): string {
  return panel().querySelector(".caption")?.textContent ?? ""
}
