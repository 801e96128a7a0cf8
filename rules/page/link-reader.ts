import type { LinkFacts } from "../engine/facts.ts"
import { collapse } from "./collapse.ts"
import { resolveUrl } from "./resolve-url.ts"
import { type Frame, selectorOf } from "./walk.ts"

/** A link as met, before the content region is known. */
export interface MetLink {
  readonly frame: Frame
  readonly href: string
  readonly title: string
  readonly selector: string
  /** Number of finished blocks before it. */
  readonly block: number
  text: string
}

/** Gathers every `a` that has an address or a text, hidden ones too: dark links are looked for among them. */
export class LinkReader {
  readonly links: MetLink[] = []
  readonly #open: MetLink[] = []

  get isOpen(): boolean {
    return this.#open.length > 0
  }

  enter(frame: Frame, block: number): void {
    const { element } = frame
    const href = element.attribute("href") ?? ""
    const title = element.attribute("title") ?? ""
    this.#open.push({ frame, href, title, selector: selectorOf(frame), block, text: "" })
  }

  text(raw: string): void {
    const link = this.#open.at(-1)
    if (link !== undefined) link.text += raw
  }

  leave(): MetLink | undefined {
    const link = this.#open.pop()
    if (link === undefined) return undefined
    link.text = collapse(link.text)
    const isPlace = link.href === "" && link.frame.element.attribute("href") === undefined && link.text === ""
    if (isPlace) return undefined
    this.links.push(link)
    return link
  }
}

/** The finished fact, once it is known where content and footer lie. */
export function linkFact(
  { frame, href, title, text, selector }: MetLink,
  place: { readonly base: string | undefined; readonly inContent: boolean; readonly inFooter: boolean },
): LinkFacts {
  const url = resolveUrl(href, place.base)
  return {
    href,
    ...(url === undefined ? {} : { url }),
    text,
    title,
    selector,
    inFooter: place.inFooter,
    inNavigation: frame.inNavigation,
    inContent: place.inContent,
    ...(frame.hidden === undefined ? {} : { hidden: frame.hidden }),
  }
}
