import type { DraftHit } from "./define-rule.ts"
import type { ActiveRule } from "./run.ts"
import type { Block, Finding, Span } from "./types.ts"

/** Completes a rule's hit with everything people need to read. */
export function writeFinding(
  { rule, severity }: ActiveRule,
  hit: DraftHit,
  blocks: readonly Block[],
  block: number | undefined,
): Finding {
  const at = spanOf(hit, block)
  const text = hit.text ?? (at === undefined ? "" : (blocks[at.block]?.text.slice(at.start, at.end) ?? ""))
  const selector = hit.selector ?? (at === undefined ? undefined : blocks[at.block]?.selector)
  const unfinished = rule.unfinished?.[hit.messageId]
  return {
    rule: rule.id,
    title: rule.title,
    severity: hit.severity ?? severity,
    message: fill(rule.messages[hit.messageId] ?? "", { text, ...hit.data }),
    basis: rule.basis,
    ...(rule.cost === undefined ? {} : { cost: rule.cost }),
    ...(at === undefined ? {} : { at }),
    ...(selector === undefined ? {} : { selector }),
    text,
    ...(hit.fix === undefined ? {} : { fix: { text: hit.fix, kind: hit.fixKind ?? "safe" } }),
    ...(unfinished === undefined ? {} : { unfinished }),
  }
}

function spanOf(hit: DraftHit, block: number | undefined): Span | undefined {
  if (block === undefined || hit.start === undefined || hit.end === undefined) return undefined
  return { block, start: hit.start, end: hit.end }
}

function fill(message: string, data: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole))
}
