import type { Surface } from "../../editors/editor.ts"
import type { PreparedRules } from "../../engine/engine.ts"
import { unhurried } from "../../engine/unhurried.ts"
import type { Ignore } from "../../records/records.ts"
import { beijingDate } from "../../ui/date-time.ts"
import type { Drafts } from "../feature.ts"
import { CheckedSurface } from "./checked-surface.ts"
import { createHighlightPainter } from "./highlight-painter.ts"
import { byPlace, type Mark } from "./mark.ts"
import { createOverlayPainter } from "./overlay-painter.ts"
import type { Painter } from "./painter.ts"
import { inReadingOrder } from "./reading-order.ts"
import { watchSurfaces } from "./surface-watch.ts"
import { restAfter } from "./unfinished.ts"

/** After the last key; the rules themselves take a few milliseconds. */
const typingPause = 80

export interface Checking {
  /** All marks of this frame, in reading order. */
  readonly marks: readonly Mark[]
  /** In reading order as well. */
  readonly surfaces: readonly CheckedSurface[]
  visibleNear(node: Node): Iterable<Mark>
  /** Judges at once what still waits for a pause, if the rules are here. */
  now(): void
  /** Judges everything again: the profile or the ignore list has changed. */
  again(): void
}

export interface CheckingSources {
  rules(): Promise<PreparedRules>
  ignores(): Promise<readonly Ignore[]>
  readonly drafts: Drafts
}

export interface CheckingEvents {
  /** Somebody typed, or the editor changed the text. */
  typed(): void
  /** New marks are painted. */
  checked(rules: PreparedRules | undefined): void
}

/** Keeps every surface of a document checked and its marks painted. */
export function startChecking(
  document: Document,
  from: CheckingSources,
  events: CheckingEvents,
  signal: AbortSignal,
): Checking {
  const window = document.defaultView ?? globalThis.window
  const painters: Readonly<Record<"highlight" | "overlay", Painter>> = {
    highlight: createHighlightPainter(window, signal),
    overlay: createOverlayPainter(signal),
  }
  const checked = new Map<Surface, CheckedSurface>()
  const waiting = new Set<CheckedSurface>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let resting: ReturnType<typeof setTimeout> | undefined
  let isComposing = false
  let prepared: PreparedRules | undefined
  let known: readonly Ignore[] = []

  const paint = ({ surface, marks }: CheckedSurface) => painters[surface.adapter.paint].paint(surface, marks)
  const checkWaiting = async () => {
    // Taken before asking: what is put down meanwhile wants the answers of a later question.
    const batch = [...waiting]
    waiting.clear()
    const [rules, ignores] = await Promise.all([from.rules(), from.ignores()])
    for (const one of batch) await unhurried(one.readAhead(rules))
    // The end of the composition has everything checked again.
    if (signal.aborted || isComposing) return
    known = ignores
    judge(batch, rules)
  }
  const judge = (batch: readonly CheckedSurface[], rules: PreparedRules) => {
    const today = beijingDate()
    for (const one of batch) {
      if (checked.get(one.surface) !== one) continue
      one.check(rules, known, { ...from.drafts, today })
      paint(one)
    }
    prepared = rules
    clearTimeout(resting)
    if (held().length > 0) resting = setTimeout(judgeHeld, restAfter)
    events.checked(rules)
  }
  const held = () => [...checked.values()].filter(({ isHolding }) => isHolding)
  /** What was held back for a writer who has come to rest, or has gone elsewhere. */
  const judgeHeld = () => {
    if (prepared === undefined || isComposing) return
    const batch = held()
    for (const one of batch) one.isBeingWritten = false
    if (batch.length > 0) judge(batch, prepared)
  }
  const checkSoon = (one: CheckedSurface) => {
    waiting.add(one)
    clearTimeout(timer)
    // Nobody looks at a tab in the background: its text is judged when it comes to the front.
    if (!document.hidden) timer = setTimeout(checkWaiting, typingPause)
  }
  /**
   * An empty field will be written in: the rules are fetched while nobody waits for them yet. Whoever does wait for
   * them later hears of a failure.
   */
  const fetchRules = () => {
    if (!document.hidden) from.rules().catch(() => undefined)
  }
  /** Marks follow the words at once; judging waits for a pause. */
  const follow = (one: CheckedSurface) => {
    if (!document.hidden) {
      one.reread()
      paint(one)
    }
    checkSoon(one)
  }

  watchSurfaces(
    document,
    {
      found(surface) {
        const one = new CheckedSurface(surface)
        checked.set(surface, one)
        one.reread()
        fetchRules()
        if (one.length > 0) checkSoon(one)
        // Later: the first surfaces are found before the caller has what is returned here.
        else queueMicrotask(() => events.checked(prepared))
      },
      lost(surface) {
        const one = checked.get(surface)
        painters[surface.adapter.paint].clear(surface)
        checked.delete(surface)
        if (one !== undefined) waiting.delete(one)
        events.checked(prepared)
      },
      changed(surface, nodes) {
        const one = checked.get(surface)
        if (one === undefined) return
        for (const node of nodes) one.forget(node)
        one.isBeingWritten = true
        clearTimeout(resting)
        if (isComposing) return
        events.typed()
        follow(one)
      },
      composing(now) {
        if (isComposing === now) return
        isComposing = now
        if (!now) for (const one of checked.values()) follow(one)
      },
      moved: () => painters.overlay.moved(),
      turned() {
        if (checked.size > 0) fetchRules()
        if (!document.hidden) for (const one of waiting) follow(one)
      },
    },
    signal,
  )
  signal.addEventListener("abort", () => {
    clearTimeout(timer)
    clearTimeout(resting)
  })

  return {
    get marks() {
      return inReadingOrder(checked.values()).flatMap(({ marks }) => [...marks].sort(byPlace))
    },
    get surfaces() {
      return inReadingOrder(checked.values())
    },
    *visibleNear(node) {
      for (const { surface } of checked.values()) {
        if (isAround(node, surface.element)) yield* painters[surface.adapter.paint].visible(surface)
      }
    },
    now() {
      if (prepared === undefined || isComposing) return
      clearTimeout(timer)
      const batch = [...waiting]
      waiting.clear()
      if (batch.length > 0) judge(batch, prepared)
      judgeHeld()
    },
    again() {
      for (const one of checked.values()) checkSoon(one)
    },
  }
}

/** An event from a closed shadow root seems to come from the root's host. */
function isAround(node: Node, element: Element): boolean {
  if (element.contains(node)) return true
  const root = element.getRootNode()
  return "host" in root && root.host === node
}
