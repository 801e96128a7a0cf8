import { computePosition, flip, offset, shift } from "@floating-ui/dom"
import { render } from "preact"
import type { Mark } from "../mark.ts"
import { type CardStage, cardStageFor } from "./card-stage.ts"
import { cardCss } from "./card-style.ts"
import { type CardProps, CardView } from "./card-view.tsx"

/** Draws the card and speaks; decides nothing. */
export interface CardHost {
  /** Shows the card at a mark. Does not move the focus. */
  show(mark: Mark, props: CardProps): void
  hide(): void
  /** Moves the focus into the open card. */
  focus(): void
  /** True when the focus is inside. */
  hasFocus(): boolean
  /** Says a sentence to screen readers, without interrupting. */
  say(near: Element, sentence: string): void
}

export interface CardHostEvents {
  entered(): void
  left(): void
  escaped(): void
}

export function createCardHost(events: CardHostEvents, signal: AbortSignal): CardHost {
  let drawn: Drawn | undefined
  let moving = new AbortController()
  const on = (near: Element): Drawn => {
    const stage = cardStageFor(near)
    if (drawn?.host.isConnected === true && drawn.host.parentElement === stage.parent) return drawn
    drawn?.host.remove()
    drawn = draw(stage, events)
    return drawn
  }
  signal.addEventListener("abort", () => {
    moving.abort()
    drawn?.host.remove()
  })

  return {
    show(mark, props) {
      const { float } = on(mark.surface.element)
      const stage = cardStageFor(mark.surface.element)
      render(<CardView key={mark.id} {...props} />, float)
      if (!float.matches(":popover-open")) float.showPopover()
      const place = () => void placeCard(mark, stage, float)
      place()
      moving.abort()
      moving = new AbortController()
      for (const window of stage.windows) {
        window.addEventListener("scroll", place, { capture: true, passive: true, signal: moving.signal })
        window.addEventListener("resize", place, { passive: true, signal: moving.signal })
      }
    },
    hide() {
      moving.abort()
      if (drawn?.float.matches(":popover-open")) drawn.float.hidePopover()
      if (drawn !== undefined) render(null, drawn.float)
    },
    focus() {
      drawn?.float.querySelector<HTMLElement>("footer button, button")?.focus()
    },
    hasFocus: () => drawn?.float.contains(drawn.root.activeElement) === true,
    say(near, sentence) {
      on(near).status.textContent = sentence
    },
  }
}

interface Drawn {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  readonly float: HTMLElement
  readonly status: HTMLElement
}

function draw({ parent }: CardStage, events: CardHostEvents): Drawn {
  const document = parent.ownerDocument
  const host = document.createElement("civic-hints-card")
  const root = host.attachShadow({ mode: "open" })
  const Sheet = document.defaultView?.CSSStyleSheet ?? CSSStyleSheet
  const sheet = new Sheet()
  sheet.replaceSync(cardCss)
  root.adoptedStyleSheets = [sheet]
  const status = document.createElement("div")
  status.className = "status"
  status.setAttribute("role", "status")
  status.lang = "zh-CN"
  const float = document.createElement("div")
  float.className = "float"
  float.lang = "zh-CN"
  // In the browser's top layer: no page can cover the card, and the card needs no z-index war.
  float.popover = "manual"
  float.addEventListener("pointerenter", events.entered)
  float.addEventListener("pointerleave", events.left)
  // A click must not take the focus, and with it the selection, from the editor.
  float.addEventListener("mousedown", (event) => {
    const [target] = event.composedPath()
    if (target !== undefined && "localName" in target && target.localName !== "input") event.preventDefault()
  })
  float.addEventListener("keydown", (event) => {
    if (event.code === "Escape") events.escaped()
    event.stopPropagation()
  })
  root.append(status, float)
  parent.append(host)
  return { host, root, float, status }
}

async function placeCard(mark: Mark, stage: CardStage, float: HTMLElement): Promise<void> {
  const { adapter, element } = mark.surface
  const [rect] = adapter.rects(element, mark)
  if (rect === undefined) return
  const by = stage.offset()
  const reference = {
    getBoundingClientRect: () => new DOMRect(rect.x + by.x, rect.y + by.y, rect.width, rect.height),
  }
  const { x, y } = await computePosition(reference, float, {
    strategy: "fixed",
    placement: "bottom-start",
    middleware: [offset(6), flip({ padding: 8 }), shift({ padding: 8 })],
  })
  float.style.translate = `${Math.round(x)}px ${Math.round(y)}px`
}
