import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleImage, examplePage } from "../../engine/example-draft.ts"
import { bodyOf } from "../../engine/page-questions.ts"

const picture = exampleImage({ alt: "一图读懂节水管理办法", width: 800, height: 4000 })

export default factRule({
  id: "interpretation/media-has-text",
  covers: [122],
  title: "图解和视频解读配有文字",
  severity: "should",
  basis: {
    document: documents.webAccess,
    clause: "非文本内容应有等效的文字",
    kind: "derived",
    verified: true,
  },
  params: { shortest: 100, tall: 1500 },
  messages: {
    picture: "图解只有图片没有文字说明，读屏软件读不出来，请在图下附上文字版。",
    media: "视频或音频解读没有文字稿，请附上摘要或字幕全文。",
  },
  examples: {
    good: [
      examplePage({ kind: "interpretation", images: [picture] }, ["文字版".repeat(40)]),
      examplePage({ kind: "interpretation" }, ["文字解读。"]),
    ],
    bad: [
      examplePage({ kind: "interpretation", images: [picture] }),
      examplePage({
        kind: "interpretation",
        resources: [{ kind: "media", src: "/v/1.mp4", selector: "video" }],
      }),
    ],
  },
  needs: ["page"],

  *check(draft, { shortest, tall }) {
    const { page } = draft
    if (page.kind !== "interpretation" || bodyOf(draft).replace(/\s/g, "").length >= shortest) return
    const picture = page.images.find(({ inContent, height, alt }) => {
      const isLong = height === undefined || height >= tall
      return inContent && isLong && (alt ?? "").length < shortest
    })
    if (picture !== undefined) yield { messageId: "picture", selector: picture.selector, text: picture.src }
    const media = page.resources.find(({ kind }) => kind === "media")
    if (media !== undefined) yield { messageId: "media", selector: media.selector, text: media.src }
  },
})
