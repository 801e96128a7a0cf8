import type { Surface } from "../../editors/editor.ts"
import { FieldValues } from "./field-values.ts"
import { shadowRootOf } from "./find-roots.ts"
import { keepListening } from "./keep-listening.ts"
import { SurfaceIndex } from "./surface-index.ts"

export interface SurfaceEvents {
  found(surface: Surface): void
  lost(surface: Surface): void
  /** Text may have changed at these nodes. */
  changed(surface: Surface, nodes: readonly Node[]): void
  composing(isComposing: boolean): void
  /** Fields may have moved on screen. */
  moved(): void
  /** The tab has come to the front or gone behind others. */
  turned(): void
}

/** After a burst of additions the page is looked over once. */
const additionsSettle = 120

/** Finds editing surfaces in one document and its shadow roots, and tells when their text changes. */
export function watchSurfaces(document: Document, events: SurfaceEvents, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const scan = () => {
    clearTimeout(timer)
    timer = undefined
    index.scan()
  }
  const values = new FieldValues()
  const readFields = () => {
    for (const surface of index.surfaces) if (values.hasChanged(surface)) events.changed(surface, [])
  }
  const observer = new MutationObserver((records) => {
    readFields()
    if (sortRecords(records, index, events)) timer ??= setTimeout(scan, additionsSettle)
  })
  const index = new SurfaceIndex(document, observer, {
    found(surface) {
      values.hasChanged(surface)
      events.found(surface)
    },
    lost: events.lost,
  })
  /** The surface an event belongs to; one not yet known is looked for at once. */
  const surfaceAt = (event: Event): Surface | undefined => {
    const element = innermost(event)
    const known = element === undefined ? undefined : index.owner(element)
    if (known !== undefined) return known
    const closed = element === undefined ? undefined : shadowRootOf(element)
    if (closed !== undefined) index.addRoot(closed)
    scan()
    return element === undefined ? undefined : index.owner(element)
  }
  const arm = (armed: AbortSignal) => {
    const window = document.defaultView
    const options = { capture: true, passive: true, signal: armed }
    const input = (event: Event) => {
      const surface = surfaceAt(event)
      // What is typed into a field changes no node.
      if (surface !== undefined && values.hasChanged(surface)) events.changed(surface, [])
    }
    // A script that sets a field's value moves its caret to the end.
    document.addEventListener("selectionchange", readFields, options)
    document.addEventListener("visibilitychange", events.turned, options)
    // Firefox says nothing of a value that a script has set: it is read when somebody comes to the page.
    const came = (event: Event) => {
      surfaceAt(event)
      readFields()
    }
    window?.addEventListener("pointerover", readFields, options)
    window?.addEventListener("focusin", came, options)
    window?.addEventListener("focus", surfaceAt, options)
    window?.addEventListener("input", input, options)
    window?.addEventListener("change", input, options)
    window?.addEventListener("compositionstart", () => events.composing(true), options)
    window?.addEventListener("compositionend", () => events.composing(false), options)
    window?.addEventListener("blur", () => events.composing(false), { signal: armed })
    window?.addEventListener("scroll", events.moved, options)
    window?.addEventListener("resize", events.moved, options)
    timer ??= setTimeout(scan, additionsSettle)
  }

  scan()
  keepListening(document, arm, signal)
  signal.addEventListener("abort", () => {
    observer.disconnect()
    clearTimeout(timer)
    index.clear()
  })
}

/** Tells surfaces of their changes; answers whether the page around them has changed so that new ones may be there. */
function sortRecords(
  records: readonly MutationRecord[],
  index: SurfaceIndex,
  events: SurfaceEvents,
): boolean {
  const changes = new Map<Surface, Node[]>()
  let isNew = false
  for (const { target, type, addedNodes, removedNodes } of records) {
    const surface = index.owner(target)
    isNew ||= type === "attributes"
    if (surface === undefined) {
      for (const node of addedNodes) if (isElement(node)) index.addRootsUnder(node)
      isNew ||= [...addedNodes, ...removedNodes].some(isForeign)
    } else {
      changes.set(surface, [...(changes.get(surface) ?? []), target, ...addedNodes])
    }
  }
  for (const [surface, nodes] of changes) events.changed(surface, nodes)
  return isNew
}

/** The element an event began at, as far as this side of closed shadow roots can see. */
function innermost(event: Event): Element | undefined {
  const [target] = event.composedPath()
  return target !== undefined && isNode(target) && isElement(target) ? target : undefined
}

function isNode(target: EventTarget): target is Node {
  return "nodeType" in target
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

/** Everything that is not drawn by ourselves. */
function isForeign(node: Node): boolean {
  return isElement(node) && !node.localName.startsWith("civic-hints-")
}
