import type { ResourceFacts } from "../engine/facts.ts"
import { resolveUrl } from "./resolve-url.ts"
import { type Frame, selectorOf } from "./walk.ts"

type Kind = ResourceFacts["kind"]

const sources: Readonly<Record<string, readonly [Kind, string]>> = {
  script: ["script", "src"],
  iframe: ["frame", "src"],
  frame: ["frame", "src"],
  video: ["media", "src"],
  audio: ["media", "src"],
  source: ["media", "src"],
  bgsound: ["media", "src"],
  embed: ["object", "src"],
  object: ["object", "data"],
}

/** Gathers what the page loads besides images. */
export class ResourceReader {
  readonly #resources: { readonly kind: Kind; readonly src: string; readonly selector: string }[] = []

  enter(frame: Frame): void {
    const found = frame.tag === "link" ? linked(frame) : sources[frame.tag]
    if (found === undefined) return
    const [kind, name] = found
    const src = frame.element.attribute(name)
    if (src !== undefined && src.trim() !== "")
      this.#resources.push({ kind, src, selector: selectorOf(frame) })
  }

  facts(base: string | undefined): ResourceFacts[] {
    return this.#resources.map((resource) => {
      const url = resolveUrl(resource.src, base)
      return { ...resource, ...(url === undefined ? {} : { url }) }
    })
  }
}

function linked({ element }: Frame): readonly [Kind, string] | undefined {
  const rel = element.attribute("rel")?.toLowerCase() ?? ""
  if (/\bstylesheet\b/.test(rel)) return ["style", "href"]
  return /\bpreload\b/.test(rel) && element.attribute("as") === "font" ? ["font", "href"] : undefined
}
