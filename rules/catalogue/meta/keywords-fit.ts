import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"
import { bodyOf, isArticle, metaOf } from "../../engine/page-questions.ts"

const body = "为加强节约用水管理，促进水资源可持续利用，制定本办法。"

export default factRule({
  id: "meta/keywords-fit",
  covers: [84],
  title: "关键词出自正文，描述长短适宜",
  severity: "hint",
  basis: {
    document: documents.tonghua,
    clause: "（六）准确填写适宜的网站META关键词、META关键词描述",
    kind: "profile",
    verified: true,
  },
  params: { minKeywords: 3, maxKeywords: 8, minDescription: 40, maxDescription: 120 },
  messages: {
    count: "关键词有{count}个，宜为{min}至{max}个。",
    foreign: "关键词“{word}”没有在标题和正文中出现，请换成反映内容的词。",
    length: "描述有{count}个字，宜为{min}至{max}个字。",
  },
  examples: {
    good: [keywords("节约用水,水资源,管理"), examplePage({ kind: "column" })],
    bad: [
      keywords("节约用水"),
      keywords("云川,政府网站,新闻"),
      examplePage({ metas: [{ name: "Description", content: "节水" }] }),
    ],
  },
  needs: ["page"],

  *check(draft, { minKeywords, maxKeywords, minDescription, maxDescription }) {
    const { page } = draft
    if (!isArticle(page)) return
    const words = (metaOf(page, "Keywords") ?? "").split(/[,，、;；\s]+/).filter((word) => word !== "")
    if (words.length > 0 && (words.length < minKeywords || words.length > maxKeywords)) {
      yield { messageId: "count", data: { count: words.length, min: minKeywords, max: maxKeywords } }
    }
    const text = `${page.heading}${page.title}${bodyOf(draft)}`
    for (const word of words.filter((one) => !text.includes(one))) {
      yield { messageId: "foreign", text: word, data: { word } }
    }
    const count = metaOf(page, "Description")?.length ?? 0
    if (count > 0 && (count < minDescription || count > maxDescription)) {
      yield { messageId: "length", data: { count, min: minDescription, max: maxDescription } }
    }
  },
})

function keywords(content: string) {
  return examplePage({ metas: [{ name: "Keywords", content }] }, [body])
}
