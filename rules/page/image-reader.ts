import type { ImageFacts } from "../engine/facts.ts"
import type { PageBlock } from "./block-writer.ts"
import { type Frame, selectorOf } from "./walk.ts"

interface MetImage {
  readonly frame: Frame
  /** Number of finished blocks before it. */
  readonly block: number
}

/** Longest text taken as the caption below a picture. */
const longestCaption = 120

/** Gathers the images that are shown. */
export class ImageReader {
  readonly #images: MetImage[] = []

  enter(frame: Frame, block: number): void {
    if (frame.hidden === undefined) this.#images.push({ frame, block })
  }

  facts(blocks: readonly PageBlock[], isContent: (order: number) => boolean): ImageFacts[] {
    return this.#images.map(({ frame, block }) => {
      const { element } = frame
      const width = element.image?.width ?? pixels(element.attribute("width"))
      const height = element.image?.height ?? pixels(element.attribute("height"))
      return {
        src: element.attribute("src") ?? "",
        alt: element.attribute("alt"),
        title: element.attribute("title") ?? "",
        selector: selectorOf(frame),
        inContent: isContent(frame.order),
        ...(width === undefined ? {} : { width }),
        ...(height === undefined ? {} : { height }),
        ...(element.image === undefined ? {} : { loaded: element.image.loaded }),
        nearby: nearby(frame, blocks[block]),
      }
    })
  }
}

/** The block that holds the image, or the short one that follows it. */
function nearby(frame: Frame, next: PageBlock | undefined): string {
  if (next === undefined) return ""
  for (let at: Frame | undefined = frame.parent; at !== undefined; at = at.parent) {
    if (at === next.frame) return next.text
    if (at.order < next.order) break
  }
  return next.kind === "caption" || next.text.length <= longestCaption ? next.text : ""
}

function pixels(attribute: string | undefined): number | undefined {
  const match = /^\s*(\d+)(?:px)?\s*$/.exec(attribute ?? "")
  return match === null ? undefined : Number(match[1])
}
