import { factRule, Undecided } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"
import { hostOf, isListedHost } from "../../engine/page-questions.ts"

export default factRule({
  id: "page/no-floating-windows",
  covers: [90],
  title: "不设飘窗、弹窗和广告",
  severity: "should",
  basis: {
    document: documents.elderSite,
    clause: "2.4.1 严禁出现广告内容及插件",
    kind: "direct",
    verified: true,
  },
  params: {
    adHosts: [
      "cpro.baidustatic.com",
      "pos.baidu.com",
      "googlesyndication.com",
      "doubleclick.net",
      "alimama.com",
    ],
    ownMarks: "civic-|无障碍|长者|关怀|适老|返回顶部|回到顶部|智能问答|分享",
  },
  messages: {
    floating: "页面上有飘浮的“{text}”，请撤下，或提供可永久关闭的按钮。",
    advertisement: "页面加载了广告（{text}），政府网站不得出现广告，请移除。",
  },
  examples: {
    good: [
      examplePage({ rendered: { floating: [{ selector: "civic-share-buttons", text: "分享" }] } }),
      examplePage({ rendered: { floating: [] } }),
    ],
    bad: [
      examplePage({ rendered: { floating: [{ selector: "#ad", text: "热烈庆祝专题" }] } }),
      examplePage({
        resources: [{ kind: "script", src: "https://cpro.baidustatic.com/a.js", selector: "script" }],
      }),
    ],
  },
  needs: ["page"],

  *check({ page }, { adHosts, ownMarks }) {
    for (const { src, url, selector } of page.resources) {
      const host = hostOf(url ?? src)
      if (isListedHost(host, adHosts))
        yield { messageId: "advertisement", severity: "must", selector, text: host }
    }
    const own = new RegExp(ownMarks, "u")
    const floating = page.rendered?.floating
    if (floating === undefined) throw new Undecided("没有在浏览器中打开，飘窗未检查")
    for (const { selector, text } of floating) {
      if (!own.test(selector + text)) yield { messageId: "floating", selector, text: text.slice(0, 40) }
    }
  },
})
