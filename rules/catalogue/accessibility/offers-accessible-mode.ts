import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleLink, examplePage } from "../../engine/example-draft.ts"
import { hostOf, isListedHost } from "../../engine/page-questions.ts"

const entry = /无障碍|长者|适老|关怀版|关爱版|亲情版|老年版/u

export default factRule({
  id: "accessibility/offers-accessible-mode",
  covers: [139],
  title: "每页都有无障碍和长者模式入口",
  severity: "must",
  basis: {
    document: documents.anshan,
    clause: "（三）2015年底前实现无障碍服务功能",
    kind: "direct",
    verified: true,
  },
  params: { speechHosts: ["tts.baidu.com", "tsn.baidu.com", "tts.qq.com", "openapi.xfyun.cn"] },
  messages: {
    missing: "网页上没有“无障碍”或“长者模式”入口，请加上 <civic-accessibility-toolbar>。",
    speech: "朗读功能把网页文字发给第三方（{text}），请改用浏览器自带的语音合成。",
  },
  examples: {
    good: [
      examplePage({ marks: ["civic-accessibility-toolbar"] }),
      examplePage({ links: [exampleLink({ href: "#", text: "长者模式", inContent: false })] }),
    ],
    bad: [
      examplePage(),
      examplePage({
        text: "无障碍浏览",
        marks: ["civic-accessibility-toolbar"],
        resources: [{ kind: "media", src: "https://tts.baidu.com/text2audio", selector: "audio" }],
      }),
    ],
  },
  needs: ["page"],

  *check({ page }, { speechHosts }) {
    for (const { src, url, selector } of page.resources) {
      const host = hostOf(url ?? src)
      if (isListedHost(host, speechHosts))
        yield { messageId: "speech", severity: "should", selector, text: host }
    }
    const body = new Set(page.links.filter(({ inContent }) => inContent))
    const offered =
      (page.marks ?? []).some(
        (mark) => mark === "civic-accessibility-toolbar" || /wza|barrier-?free/i.test(mark),
      ) ||
      page.links.some((link) => !body.has(link) && entry.test(link.text + link.title)) ||
      page.images.some(({ alt, inContent }) => !inContent && entry.test(alt ?? ""))
    if (!offered) yield { messageId: "missing" }
  },
})
