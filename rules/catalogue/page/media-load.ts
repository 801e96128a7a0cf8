import { factRule, Undecided } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleImage, examplePage } from "../../engine/example-draft.ts"

export default factRule({
  id: "page/media-load",
  covers: [88],
  title: "图片都能显示",
  severity: "must",
  basis: {
    document: documents.pageDesign,
    clause: "展现：不出现图片不显示、视频无法播放",
    kind: "direct",
    verified: false,
  },
  params: {},
  messages: {
    broken: "图片“{src}”没有显示出来，请检查地址或重新上传。",
    local: "图片“{src}”指向本机文件，发布后读者看不到，请重新上传。",
  },
  examples: {
    good: [examplePage({ images: [exampleImage({ loaded: true })] })],
    bad: [
      examplePage({ images: [exampleImage({ src: "/a.png", loaded: false })] }),
      examplePage({ images: [exampleImage({ src: "file:///C:/Users/a.png" })] }),
    ],
  },
  needs: ["page"],

  *check({ page }) {
    let unknown = 0
    for (const { src, selector, loaded } of page.images) {
      const hit = { selector, text: src, data: { src: src.slice(0, 120) } }
      if (/^(?:file:|[A-Za-z]:\\)/i.test(src)) yield { messageId: "local", ...hit }
      else if (loaded === false) yield { messageId: "broken", ...hit }
      else if (loaded === undefined) unknown++
    }
    if (unknown > 0) throw new Undecided(`没有在浏览器中打开，${unknown}幅图片能否显示未检查`)
  },
})
