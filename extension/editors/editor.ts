import type { Block } from "../../rules/index.ts"

/** A stretch of a text node that appears unchanged in its block's text. */
export interface TextRun {
  readonly node: Text
  /** Offset in the node. */
  readonly from: number
  /** Offset in the block's text. */
  readonly at: number
  readonly length: number
}

/** A block together with the way back to the screen. */
export interface LiveBlock extends Block {
  /** The element that is on screen when the block is. */
  readonly home: Element
  /** Rich text: where each stretch of the text comes from. Empty in a text field. */
  readonly runs: readonly TextRun[]
  /** Text field: where the block begins in the field's value. 0 in rich text. */
  readonly offset: number
}

/** Blocks remembered by the element they were read from; forget an element and it is read again. */
export type BlockMemory = WeakMap<Element, readonly LiveBlock[]>

/** Some words on screen. */
export interface Place {
  readonly block: LiveBlock
  readonly start: number
  readonly end: number
}

/** One kind of editing surface: everything else in the extension is the same for all of them. */
export interface EditorAdapter {
  readonly name: string
  /** `highlight`: painted by the browser on the text itself. `overlay`: painted over a mirror of the field. */
  readonly paint: "highlight" | "overlay"
  /** Surfaces of this kind in a document or shadow root. */
  find(root: Document | ShadowRoot): Iterable<HTMLElement>
  /** The surface's text, block by block. Elements found in `memory` are not walked again. */
  read(surface: HTMLElement, memory: BlockMemory): readonly LiveBlock[]
  /** Where the words are, in the coordinates of the surface's own viewport. */
  rects(surface: HTMLElement, place: Place): readonly DOMRect[]
  /** Replaces the words so that the editor's own undo takes it back. False: the text did not become as asked. */
  replace(surface: HTMLElement, place: Place, text: string): Promise<boolean>
}

export interface Surface {
  readonly element: HTMLElement
  readonly adapter: EditorAdapter
}
