import { factRule, type Rule, Undecided } from "./define-rule.ts"
import { documents } from "./documents.ts"
import type { Draft, PageFacts } from "./facts.ts"
import type { Severity } from "./types.ts"

interface FooterMark {
  readonly id: string
  readonly covers: readonly number[]
  readonly title: string
  readonly severity: Severity
  readonly clause: string
  /** What to write there, in Chinese. */
  readonly advice: string
  readonly good: readonly Draft[]
  readonly bad: readonly Draft[]
  /** Names of the parts that are missing; empty when all is there. */
  readonly missing: (page: PageFacts) => readonly string[]
}

/** A rule that asks the footer for one identity mark. The full list of the annex is from memory: never a quotation. */
export function footerMark({ clause, advice, good, bad, missing, ...head }: FooterMark): Rule {
  return factRule({
    ...head,
    basis: {
      document: documents.pageDesign,
      clause: `底部功能区：${clause}`,
      kind: "direct",
      verified: false,
    },
    params: {},
    messages: { missing: `页脚缺少{missing}。${advice}` },
    examples: { good, bad },
    needs: ["page"],

    *check({ page }) {
      // Footers often come by script: without a browser their absence proves nothing.
      if (page.footerText.trim() === "" && page.rendered === undefined) {
        throw new Undecided("没有读到页脚（可能由脚本生成），页脚标识未检查")
      }
      const list = missing(page).join("、")
      if (list !== "") yield { messageId: "missing", text: list, data: { missing: list } }
    },
  })
}

/** Does any link or script of the page lead to an address that matches? */
export function leadsTo(page: PageFacts, address: RegExp): boolean {
  return (
    page.links.some(({ href }) => address.test(href)) || page.resources.some(({ src }) => address.test(src))
  )
}
