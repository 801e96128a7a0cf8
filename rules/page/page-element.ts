/**
 * What `readPage` asks of an element. The extension wraps live DOM elements, the audit wraps parsed HTML: the rules
 * see neither. Text nodes are plain strings.
 */
export interface PageElement {
  /** Lower-case tag name; `#document` for the root. */
  readonly tag: string
  /** Attribute value as written, `undefined` when absent. Names are lower case. */
  attribute(name: string): string | undefined
  /** Child elements and text in document order; comments left out. Open shadow roots are not entered. */
  readonly children: readonly (PageElement | string)[]
  /** True when a browser says the element is not shown; absent where nobody can know. */
  readonly hidden?: boolean
  /** Image that a browser tried to load and could not, or its size when it could. */
  readonly image?: { readonly loaded: boolean; readonly width: number; readonly height: number } | undefined
}
