import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleLink, examplePage } from "../../engine/example-draft.ts"
import { foreignHost, isGovernmentHost } from "../../engine/page-questions.ts"

export default factRule({
  id: "links/no-harmful-words",
  covers: [98],
  title: "没有赌博、色情内容的链接",
  severity: "must",
  basis: {
    document: documents.indicators,
    clause: "单项否决：发布或链接反动、暴力、色情等内容",
    kind: "direct",
    verified: true,
  },
  cost: "属于单项否决",
  params: {
    words: [
      "博彩",
      "赌场",
      "百家乐",
      "老虎机",
      "时时彩",
      "六合彩",
      "赛车pk10",
      "娱乐城",
      "真人荷官",
      "体育投注",
      "彩票平台",
      "成人视频",
      "成人电影",
      "色情",
      "裸聊",
      "援交",
      "代开发票",
      "办证刻章",
      "迷药",
    ],
  },
  messages: {
    link: "链接“{text}”通向“{host}”，疑似赌博、色情等内容，请立即核查是否被篡改。",
    title: "网页标题含有“{word}”，疑似被篡改，请立即核查。",
  },
  examples: {
    good: [
      examplePage({ links: [exampleLink({ href: "/a.html", text: "我市开展打击网络博彩专项行动" })] }),
      examplePage({ title: "警惕网络赌博" }),
    ],
    bad: [
      examplePage({ links: [exampleLink({ href: "https://bet.example.com/", text: "百家乐开户" })] }),
      examplePage({ title: "真人荷官在线_云川市人民政府" }),
    ],
  },
  needs: ["page"],

  *check({ page }, { words }) {
    for (const link of page.links) {
      const host = foreignHost(link, page)
      if (host === "" || isGovernmentHost(host)) continue
      if (words.some((word) => `${link.text}${link.title}`.toLowerCase().includes(word))) {
        yield { messageId: "link", selector: link.selector, text: link.text.trim(), data: { host } }
      }
    }
    const word = words.find((one) => page.title.includes(one))
    // News about such crimes names them with the act against them.
    if (word !== undefined && !/打击|查处|警惕|防范|整治|犯罪|诈骗|案|禁/u.test(page.title)) {
      yield { messageId: "title", text: page.title, data: { word } }
    }
  },
})
