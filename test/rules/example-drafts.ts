import type { Example } from "../../rules/engine/define-rule.ts"
import type { Draft, Finding, Lexicons, Span } from "../../rules/index.ts"
import { exampleLexicons } from "../support/lexicons.ts"

/** The lists we ship; an empty one stands in for any other, so that no rule is skipped for want of it. */
export const lexicons: Lexicons = new Proxy(exampleLexicons, {
  get: (lists, name) => (typeof name === "string" ? (lists[name] ?? []) : []),
})

/** An example as a draft: one paragraph a line, without the marks. */
export function draftOf(example: Example): Draft {
  if (typeof example !== "string") return example
  return {
    blocks: linesOf(example).map((text) => ({ kind: "paragraph", text: text.replace(/[「」]/g, "") })),
  }
}

/** The spans that 「」 mark in an example. */
export function markedSpans(example: string): Span[] {
  return linesOf(example).flatMap((line, block) => {
    const spans: Span[] = []
    let removed = 0
    let start = 0
    for (const match of line.matchAll(/[「」]/g)) {
      if (match[0] === "「") start = match.index - removed
      else spans.push({ block, start, end: match.index - removed })
      removed++
    }
    return spans
  })
}

/** The text of every block after all fixes; fixes are applied from the end so that offsets stay true. */
export function applyFixes(draft: Draft, findings: readonly Finding[]): Draft {
  const blocks = draft.blocks.map((block) => ({ ...block }))
  const sorted = [...findings].sort((a, b) => (b.at?.start ?? 0) - (a.at?.start ?? 0))
  for (const { at, fix } of sorted) {
    const block = at === undefined ? undefined : blocks[at.block]
    if (at === undefined || fix === undefined || block === undefined) continue
    block.text = block.text.slice(0, at.start) + fix.text + block.text.slice(at.end)
  }
  return { ...draft, blocks }
}

function linesOf(example: string): string[] {
  return example.split("\n")
}
