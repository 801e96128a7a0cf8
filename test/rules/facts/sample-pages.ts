import { examplePage } from "../../../rules/engine/example-draft.ts"
import type { Draft } from "../../../rules/index.ts"

/** A policy page whose document box has these pairs; `heading` is the page's own. */
export function policyOf({ heading = "", ...box }: Readonly<Record<string, string>>): Draft {
  const pairs = Object.entries(box).map(([label, value]) => ({ label, value, selector: "td" }))
  return examplePage({ kind: "policy", heading, box: pairs })
}

/** An interpretation of a document, with the dates on which the two were published. */
export function interpretationOf(policy: string, interpretation: string): Draft {
  return examplePage({
    kind: "interpretation",
    visibleDate: interpretation,
    counterparts: [{ kind: "policy", url: "/wj/1.html", title: "云川市节水管理办法", publishedOn: policy }],
  })
}
