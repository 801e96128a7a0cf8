export interface ReadElement {
  readonly tag: string
  readonly attributes: readonly { readonly name: string; readonly description: string }[]
}
export interface Read {
  readonly elements: readonly ReadElement[]
}
export function readElements(root: string): Read
