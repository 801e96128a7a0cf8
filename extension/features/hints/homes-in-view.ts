/** What is further from the window than this is not in view: the price of a highlight is paid at every key. */
const margin = 400

// `scrollMargin` (for boxes that scroll by themselves) is newer than the DOM types.
const sight: IntersectionObserverInit & { readonly scrollMargin: string } = {
  rootMargin: `${margin}px`,
  scrollMargin: `${margin}px`,
}

/**
 * Tells which elements are on screen or close to it. The browser works out at every key where each observed element is,
 * so only some are observed, no further apart than the margin: one of them is always in view, and with it whatever lies
 * between it and the next ones.
 */
export class HomesInView {
  #homes: readonly Element[] = []
  #inView: ReadonlySet<Element> = new Set()
  /** Places in `#homes`, in order. */
  #posts: readonly number[] = []
  readonly #postsInView = new Set<Element>()
  readonly #observer: IntersectionObserver

  constructor(changed: () => void) {
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#postsInView.add(target)
        else this.#postsInView.delete(target)
      }
      this.#look()
      changed()
    }, sight)
  }

  has(home: Element): boolean {
    return this.#inView.has(home)
  }

  /** What is new is in view until the browser has said otherwise. */
  watch(homes: ReadonlySet<Element>): void {
    if (homes.size === this.#homes.length && this.#homes.every((home) => homes.has(home))) return
    const before = new Set(this.#homes)
    this.#inView = new Set([...homes].filter((home) => this.#inView.has(home) || !before.has(home)))
    this.#homes = [...homes].sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1))
    this.#post()
  }

  disconnect(): void {
    this.#observer.disconnect()
  }

  #post(): void {
    this.#observer.disconnect()
    this.#postsInView.clear()
    const posts: number[] = []
    let end = Number.NEGATIVE_INFINITY
    let last: DOMRect | undefined
    for (const [index, home] of this.#homes.entries()) {
      const box = home.getBoundingClientRect()
      // The one before the gap gets too wide, and this one when it is taller than the gap by itself.
      if (last !== undefined && box.bottom - end > margin && posts.at(-1) !== index - 1) {
        posts.push(index - 1)
        end = last.bottom
      }
      if (box.bottom - end > margin) {
        posts.push(index)
        end = box.bottom
      }
      last = box
    }
    this.#posts = posts
    for (const index of posts) {
      const home = this.#homes[index]
      if (home !== undefined) this.#observer.observe(home)
    }
  }

  #look(): void {
    const homes = this.#homes
    const inView = new Set<Element>()
    for (const [at, post] of this.#posts.entries()) {
      const home = homes[post]
      if (home === undefined || !this.#postsInView.has(home)) continue
      const next = this.#posts[at + 1] ?? homes.length
      for (let index = (this.#posts[at - 1] ?? -1) + 1; index < next; index++) {
        const near = homes[index]
        if (near !== undefined) inView.add(near)
      }
    }
    this.#inView = inView
  }
}
