import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"
import type { PageFacts } from "../../engine/facts.ts"
import { bare, dateIn, metaOf } from "../../engine/page-questions.ts"

export default factRule({
  id: "meta/matches-visible",
  covers: [83],
  title: "标签与读者看到的标题、时间、来源一致",
  severity: "should",
  basis: {
    document: documents.pageDesign,
    clause: "内容页标签：标题、发布时间、来源",
    kind: "derived",
    verified: true,
  },
  cost: "“伪造发稿日期”属于单项否决，标签与页面日期不一会被追问",
  params: {},
  messages: { differ: "{tag}为“{meta}”，页面显示“{seen}”，请统一。" },
  examples: {
    good: [
      examplePage({
        heading: "云川市节水管理办法",
        visibleDate: "2026-03-18 09:30",
        visibleSource: "云川市人民政府办公室",
        metas: metas("云川市节水管理办法", "2026-03-18 09:30", "云川市人民政府办公室"),
      }),
      examplePage(),
    ],
    bad: [
      examplePage({ heading: "云川市节水管理办法", metas: metas("云川市节约用水办法", "", "") }),
      examplePage({ visibleDate: "2026-03-18 09:30", metas: metas("", "2026-03-01 09:30", "") }),
      examplePage({ visibleSource: "云川日报", metas: metas("", "", "云川市人民政府办公室") }),
    ],
  },
  needs: ["page"],

  *check({ page }) {
    for (const [tag, meta, seen] of pairsOf(page)) {
      if (meta === "" || seen === "") continue
      const same = tag === "PubDate" ? sameTime(meta, seen) : bare(meta) === bare(seen)
      if (!same) yield { messageId: "differ", text: meta, data: { tag, meta, seen } }
    }
  },
})

function pairsOf(page: PageFacts): (readonly [tag: string, meta: string, seen: string])[] {
  return [
    ["ArticleTitle", metaOf(page, "ArticleTitle") ?? "", page.heading.trim()],
    ["PubDate", metaOf(page, "PubDate") ?? "", page.visibleDate.trim()],
    ["ContentSource", metaOf(page, "ContentSource") ?? "", page.visibleSource.trim()],
  ]
}

/** Equal to the minute; to the day when one of the two shows no time. */
function sameTime(meta: string, seen: string): boolean {
  const [a, b] = [meta, seen].map((text) => /\d{1,2}:\d{2}/.exec(text)?.[0].padStart(5, "0"))
  return dateIn(meta) === dateIn(seen) && (a === undefined || b === undefined || a === b)
}

function metas(title: string, date: string, source: string): PageFacts["metas"] {
  return [
    { name: "ArticleTitle", content: title },
    { name: "PubDate", content: date },
    { name: "ContentSource", content: source },
  ]
}
