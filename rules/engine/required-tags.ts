import { factRule, type Rule } from "./define-rule.ts"
import { documents } from "./documents.ts"
import type { Draft, PageFacts } from "./facts.ts"
import { metaOf } from "./page-questions.ts"
import type { Severity } from "./types.ts"

interface RequiredTags {
  readonly id: string
  readonly covers: readonly number[]
  readonly title: string
  readonly severity: Severity
  readonly clause: string
  readonly tags: readonly string[]
  readonly good: readonly Draft[]
  readonly bad: readonly Draft[]
  /** Pages of which the tags are asked. */
  readonly appliesTo: (page: PageFacts) => boolean
}

/** A rule that asks pages of one kind for a group of meta tags, present and not empty. Names are case-sensitive. */
export function requiredTags({ clause, tags, good, bad, appliesTo, ...head }: RequiredTags): Rule {
  return factRule({
    ...head,
    basis: { document: documents.pageDesign, clause, kind: "direct", verified: true },
    params: { tags },
    messages: {
      missing: "网页缺少标签{tags}，请在<head>中补上并填写内容。",
      letterCase: "标签“{found}”大小写不符，应写作“{tags}”。",
    },
    examples: { good, bad },
    needs: ["page"],

    *check({ page }, params) {
      if (!appliesTo(page)) return
      const missing: string[] = []
      for (const tag of params.tags) {
        if ((metaOf(page, tag) ?? "") !== "") continue
        const found = otherCase(page, tag)
        if (found === undefined) missing.push(tag)
        else yield { messageId: "letterCase", text: found, data: { found, tags: tag } }
      }
      if (missing.length > 0) {
        const list = missing.join("、")
        yield { messageId: "missing", text: list, data: { tags: list } }
      }
    },
  })
}

function otherCase(page: PageFacts, tag: string): string | undefined {
  return page.metas.find((meta) => meta.name.toLowerCase() === tag.toLowerCase() && meta.name !== tag)?.name
}
