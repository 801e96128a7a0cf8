export interface ReadElement {
  readonly tag: string
  readonly attributes: readonly Described[]
  readonly events: readonly Described[]
  readonly slots: readonly Described[]
  readonly parts: readonly Described[]
  readonly properties: readonly Described[]
  readonly methods: readonly Described[]
}
interface Described {
  readonly name: string
  readonly description: string
}
export interface Read {
  readonly elements: readonly ReadElement[]
}
export function readElements(root: string): Read
