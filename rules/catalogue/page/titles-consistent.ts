import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"
import { bare, isArticle, metaOf } from "../../engine/page-questions.ts"

const heading = "云川市人民政府办公室关于印发节水管理办法的通知"

export default factRule({
  id: "page/titles-consistent",
  covers: [16],
  title: "网页标题、正文标题、信息框标题一致",
  severity: "should",
  basis: {
    document: documents.pageDesign,
    clause: "内容页标签：ArticleTitle 为具体内容信息的标题",
    kind: "derived",
    verified: true,
  },
  params: {},
  messages: { differ: "{place}“{found}”与正文标题“{heading}”不一致，请统一。" },
  examples: {
    good: [
      examplePage({ title: `${heading}_云川市人民政府`, heading }),
      examplePage({ title: `${heading.slice(0, 12)}…`, heading }),
      examplePage({ title: "云川市人民政府", heading }),
      examplePage({ title: `云川市人民政府 政策文件 ${heading}`, heading }),
    ],
    bad: [
      examplePage({ title: "川市人民政府办公室关于印发节水管理办法的通知", heading }),
      examplePage({ heading, metas: [{ name: "ArticleTitle", content: "关于印发节约用水办法的通知" }] }),
    ],
  },
  needs: ["page"],

  *check({ page }) {
    const own = bare(page.heading)
    if (!isArticle(page) || own.length < 6 || !/\p{sc=Han}/u.test(own)) return
    const site = bare(metaOf(page, "SiteName") ?? "")
    const places = [
      ["网页标题", page.title.split(/[_|｜—]|\s[-–]\s/)[0]?.trim() ?? ""],
      ["ArticleTitle", metaOf(page, "ArticleTitle") ?? ""],
    ] as const
    for (const [place, found] of places) {
      const other = bare(found)
      // A browser title that names the site, or is cut short with the same beginning, says nothing wrong.
      if (other === "" || other === site || own.startsWith(other) || other.includes(own)) continue
      if (place === "网页标题" && sharedLength(own, other) < own.length / 2) continue
      yield { messageId: "differ", text: found, data: { place, found, heading: page.heading } }
    }
  },
})

/** Characters of the shorter that the longer contains: enough to tell a variant from another text. */
function sharedLength(one: string, other: string): number {
  return [...one].filter((character) => other.includes(character)).length
}
