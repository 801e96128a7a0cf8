import type { LetterRow } from "../store/tables.ts"

/** Where a letter stands in the list. */
export type ListKey = Pick<LetterRow, "serial" | "due_on">

export function writeListKey({ due_on, serial }: ListKey): string {
  return `${due_on}.${serial}`
}

/** Undefined for what is no key: the list then begins at its beginning. */
export function readListKey(text: string): ListKey | undefined {
  const [, due_on, serial] = /^(\d{4}-\d{2}-\d{2})\.(\d{4}-\d{6,})$/.exec(text) ?? []
  return due_on === undefined || serial === undefined ? undefined : { due_on, serial }
}
