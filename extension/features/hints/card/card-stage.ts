import { stageFor } from "../../../editors/stage.ts"

/** Where the card of an element is shown. */
export interface CardStage {
  readonly parent: HTMLElement
  readonly windows: readonly Window[]
  /** From the element's viewport to the stage's. */
  offset(): { readonly x: number; readonly y: number }
}

/**
 * The outermost document that may be reached: an editor's frame is often lower than the card, and what is added to
 * a frame that is edited as a whole could be saved with it. Always outside `<body>`.
 */
export function cardStageFor(element: Element): CardStage {
  const frames: Element[] = []
  const windows: Window[] = []
  let window = element.ownerDocument.defaultView
  let inner = element
  while (window !== null) {
    windows.push(window)
    // Null as well when the parent belongs to another site.
    const frame: Element | null = window.frameElement
    const outer: Window | null = frame?.ownerDocument.defaultView ?? null
    if (frame === null || outer === null || frame.localName === "frame") break
    frames.push(frame)
    inner = frame
    window = frame.ownerDocument.defaultView
  }
  return {
    parent: stageFor(inner),
    windows,
    offset() {
      let x = 0
      let y = 0
      for (const frame of frames) {
        const box = frame.getBoundingClientRect()
        x += box.left + frame.clientLeft
        y += box.top + frame.clientTop
      }
      return { x, y }
    },
  }
}
