import type { Surface } from "../../editors/editor.ts"
import { findSurfaces } from "../../editors/index.ts"
import { shadowRootsUnder } from "./find-roots.ts"

const watched = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ["contenteditable", "readonly", "disabled", "data-civic"],
} as const

/** The surfaces of a document and of the shadow roots in it. */
export class SurfaceIndex {
  readonly #surfaces = new Map<HTMLElement, Surface>()
  readonly #roots = new Set<Document | ShadowRoot>()
  readonly #document: Document
  readonly #observer: MutationObserver
  readonly #events: { found(surface: Surface): void; lost(surface: Surface): void }

  /** Everything the observer has to see is put before it here. It has to sit on the document itself. */
  constructor(
    document: Document,
    observer: MutationObserver,
    events: { found(surface: Surface): void; lost(surface: Surface): void },
  ) {
    this.#document = document
    this.#observer = observer
    this.#events = events
    this.addRoot(document)
  }

  addRoot(root: Document | ShadowRoot): void {
    if (this.#roots.has(root)) return
    this.#roots.add(root)
    this.#observer.observe(root, { ...watched, attributeFilter: [...watched.attributeFilter] })
    this.addRootsUnder(root)
  }

  addRootsUnder(node: Document | ShadowRoot | Element): void {
    for (const root of shadowRootsUnder(node)) this.addRoot(root)
  }

  get surfaces(): Iterable<Surface> {
    return this.#surfaces.values()
  }

  /** The surface that contains the node. */
  owner(node: Node): Surface | undefined {
    for (const [element, surface] of this.#surfaces) if (element.contains(node)) return surface
    return undefined
  }

  /** Looks everything over; tells what has come and what has gone. */
  scan(): void {
    const now = new Map<HTMLElement, Surface>()
    for (const root of this.#roots) {
      if (root !== this.#document && !root.isConnected) this.#roots.delete(root)
      else for (const surface of findSurfaces(root)) now.set(surface.element, surface)
    }
    for (const [element, surface] of this.#surfaces) {
      if (now.get(element)?.adapter === surface.adapter || isOnlyHidden(surface)) continue
      this.#surfaces.delete(element)
      this.#events.lost(surface)
    }
    for (const [element, surface] of now) {
      if (this.#surfaces.has(element)) continue
      this.#surfaces.set(element, surface)
      this.#events.found(surface)
    }
  }

  clear(): void {
    for (const surface of this.#surfaces.values()) this.#events.lost(surface)
    this.#surfaces.clear()
  }
}

/** A field in a tab that is not shown just now keeps its marks. */
function isOnlyHidden({ element }: Surface): boolean {
  return element.isConnected && element.offsetWidth === 0 && element.localName !== "body"
}
