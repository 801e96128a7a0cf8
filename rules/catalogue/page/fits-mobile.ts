import { factRule, Undecided } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"
import { metaOf } from "../../engine/page-questions.ts"

const viewport = [{ name: "viewport", content: "width=device-width, initial-scale=1" }]

export default factRule({
  id: "page/fits-mobile",
  covers: [92],
  title: "手机上不用左右滚动",
  severity: "should",
  basis: {
    document: documents.anshan,
    clause: "（三）移动终端服务功能",
    kind: "derived",
    verified: true,
  },
  params: { widest: 480 },
  messages: {
    viewport: "网页没有声明 viewport，手机上会缩得很小，请在<head>中加上。",
    locked: "viewport 禁止了放大，视力不便的读者无法看清，请去掉 user-scalable=no 和 maximum-scale。",
    overflow: "窗口宽{inner}像素时内容宽{scroll}像素，需要左右滚动，请改为自适应。",
  },
  examples: {
    good: [examplePage({ metas: viewport, rendered: { innerWidth: 375, scrollWidth: 375 } })],
    bad: [
      examplePage({ rendered: { innerWidth: 375, scrollWidth: 375 } }),
      examplePage({ metas: viewport, rendered: { innerWidth: 375, scrollWidth: 980 } }),
      examplePage({ metas: [{ name: "viewport", content: "width=device-width, user-scalable=no" }] }),
    ],
  },
  needs: ["page"],

  *check({ page }, { widest }) {
    const content = metaOf(page, "viewport") ?? ""
    if (!/width\s*=/.test(content)) yield { messageId: "viewport" }
    else if (/user-scalable\s*=\s*(?:no|0)|maximum-scale\s*=\s*1(?:\.0*)?\b/.test(content)) {
      yield { messageId: "locked", text: content }
    }
    const { innerWidth: inner, scrollWidth: scroll } = page.rendered ?? {}
    if (inner === undefined || scroll === undefined || inner > widest) {
      throw new Undecided("没有在手机宽度的窗口中打开，是否需要左右滚动未检查")
    }
    if (scroll > inner) yield { messageId: "overflow", data: { inner, scroll } }
  },
})
