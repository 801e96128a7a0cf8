import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleImage, examplePage } from "../../engine/example-draft.ts"

const fileName =
  /^[\w%.\-（）()]+\.(?:jpe?g|png|gif|bmp|webp|svg)$|^(?:img|image|dsc|微信图片|图片|未标题|截图)[-_\s\d（）()]*$/iu

export default factRule({
  id: "accessibility/images-have-alt",
  covers: [131],
  title: "图片有替代文本",
  severity: "must",
  basis: { document: documents.webAccess, clause: "非文本内容", kind: "direct", verified: true },
  params: { longest: 150 },
  messages: {
    missing: '图片没有alt属性，读屏软件读不出来；请写明图中内容，纯装饰的写alt=""。',
    fileName: "替代文本“{text}”只是文件名，请写明图中内容。",
    long: "替代文本有{count}个字，请缩到{longest}字以内，详细内容写在正文里。",
  },
  examples: {
    good: [examplePage({ images: [exampleImage({ alt: "市政府常务会议会场" }), exampleImage({ alt: "" })] })],
    bad: [
      examplePage({ images: [exampleImage({ alt: undefined })] }),
      examplePage({ images: [exampleImage({ alt: "IMG_2031.JPG" })] }),
    ],
  },
  needs: ["page"],

  *check({ page }, { longest }) {
    const told = new Set<string>()
    for (const { alt, title, src, selector, inContent } of page.images) {
      if (alt === undefined) {
        // The dot before every line of a list is one picture.
        if (title !== "" || told.has(src)) continue
        if (src !== "") told.add(src)
        const hit = { messageId: "missing", selector, text: src.slice(0, 120) } as const
        if (inContent) yield hit
        else yield { ...hit, severity: "should" }
      } else if (fileName.test(alt.trim())) {
        yield { messageId: "fileName", severity: "should", selector, text: alt }
      } else if (alt.length > longest) {
        yield {
          messageId: "long",
          severity: "should",
          selector,
          text: alt,
          data: { count: alt.length, longest },
        }
      }
    }
  },
})
