import { type Block, createChecker, type Finding, parseProfile, type ReplyFacts } from "../../rules/index.ts"
import national from "../../rules/profiles/national.json" with { type: "json" }

/** Receipt, date and unit stand in rows of their own, and the date is known only when the head has signed. */
const setByTheDesk = "reply/states-required-fields"

/** The rules that speak about a letter: of replies and of personal data. */
export interface Judge {
  reply(text: string, facts: ReplyFacts, today: string): readonly Finding[]
  privacy(text: string): readonly Finding[]
  /** The text with everything masked that a privacy rule knows how to mask. */
  mask(text: string): string
}

export function createJudge(): Judge {
  const checker = createChecker(parseProfile(national))
  const privacy = (blocks: readonly Block[]) =>
    checker.run({ blocks }).findings.filter(({ rule }) => rule.startsWith("privacy/"))
  return {
    reply(text, reply, today) {
      const { findings } = checker.run({ blocks: blocksOf(text), reply, today })
      return findings.filter(({ rule }) => /^(?:reply|privacy)\//.test(rule) && rule !== setByTheDesk)
    },
    privacy: (text) => privacy(blocksOf(text)),
    mask(text) {
      const blocks = blocksOf(text)
      const findings = privacy(blocks)
      return blocks.map((block, at) => maskBlock(block.text, at, findings)).join("\n")
    },
  }
}

function blocksOf(text: string): Block[] {
  return text.split("\n").map((line) => ({ text: line, kind: "paragraph" }))
}

/** From the end, so that earlier offsets stay right; of overlapping masks the first found holds. */
function maskBlock(text: string, block: number, findings: readonly Finding[]): string {
  const masks = findings
    .flatMap(({ at, fix }) => (at?.block === block && fix?.kind === "mask" ? [{ at, text: fix.text }] : []))
    .sort((a, b) => b.at.start - a.at.start)
  let masked = text
  let limit = text.length
  for (const { at, text: stars } of masks) {
    if (at.end > limit) continue
    masked = masked.slice(0, at.start) + stars + masked.slice(at.end)
    limit = at.start
  }
  return masked
}
