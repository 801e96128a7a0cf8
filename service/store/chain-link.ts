/** One link of a chain of events; whose chain it is, the row that extends it says. */
export interface ChainLink {
  seq: number
  at: string
  actor: string
  kind: string
  data: string
  prev: string
  hash: string
}
