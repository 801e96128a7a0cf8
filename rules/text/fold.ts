import type { DraftHit } from "../engine/define-rule.ts"

interface Places<MessageId extends string> {
  /** How many single findings a person still reads; beyond it one finding stands for all. */
  readonly limit: number
  /** Message of that one finding; it may use {count}. */
  readonly many: MessageId
}

/**
 * Yields few hits one by one, many hits as one at the first place: a text spoilt by a copy chain has one fault,
 * not hundreds.
 */
export function* fold<MessageId extends string>(
  hits: readonly DraftHit<MessageId>[],
  { limit, many }: Places<MessageId>,
): Generator<DraftHit<MessageId>> {
  const [first] = hits
  if (first === undefined) return
  if (hits.length <= limit) yield* hits
  else {
    const { block, start, end } = first
    yield {
      messageId: many,
      data: { count: hits.length },
      ...(block === undefined ? {} : { block }),
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
    }
  }
}
