import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"
import { hostOf, isGovernmentHost, isListedHost } from "../../engine/page-questions.ts"

export default factRule({
  id: "links/no-foreign-resources",
  covers: [100],
  title: "不加载来历不明的第三方脚本和框架",
  severity: "should",
  basis: {
    document: documents.indicators,
    clause: "单项否决：安全类（对页面被挂马、内容被篡改等未处置）",
    kind: "derived",
    verified: true,
  },
  params: { allowed: ["conac.cn"], kinds: ["script", "frame", "object", "font", "style"] },
  messages: {
    foreign: "网页从“{host}”加载{what}，对方出问题时本站也会出问题，请移到本站或列入允许名单。",
  },
  examples: {
    good: [
      examplePage({ resources: [{ kind: "script", src: "/js/site.js", selector: "script" }] }),
      examplePage({
        resources: [{ kind: "script", src: "https://dcs.conac.cn/js/1.js", selector: "script" }],
      }),
    ],
    bad: [
      examplePage({ resources: [{ kind: "script", src: "//cdn.example.com/a.js", selector: "script" }] }),
    ],
  },
  needs: ["page"],

  *check({ page }, { allowed, kinds }) {
    const told = new Set<string>([hostOf(page.url ?? ""), ""])
    for (const { kind, src, url, selector } of page.resources) {
      const host = hostOf(url ?? src)
      if (!kinds.includes(kind) || told.has(host)) continue
      if (isGovernmentHost(host) || isListedHost(host, allowed)) continue
      told.add(host)
      yield { messageId: "foreign", selector, text: src.slice(0, 120), data: { host, what: names[kind] } }
    }
  },
})

const names = {
  script: "脚本",
  frame: "框架",
  object: "插件",
  font: "字体",
  style: "样式",
  media: "音视频",
} as const
