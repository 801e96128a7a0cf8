import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleLink, examplePage } from "../../engine/example-draft.ts"
import type { PageFacts } from "../../engine/facts.ts"
import { isArticle } from "../../engine/page-questions.ts"

const targets: Readonly<Record<string, RegExp>> = {
  微信: /weixin|wechat|微信/i,
  微博: /service\.weibo\.com|share\.v\.t\.qq|weibo|tsina|微博/i,
  QQ: /connect\.qq\.com|qzone|sqq|\bqq\b|QQ/i,
}
/** Share scripts whose services have ended, or which follow the reader. */
const dead = /jiathis\.com|bshare\.cn|bdimg\.share\.baidu\.com|ujian\.cc|sharesdk/i

export default factRule({
  id: "page/offers-sharing",
  covers: [91],
  title: "文章页可分享到微信、微博、QQ",
  severity: "must",
  basis: {
    document: documents.anshan,
    clause: "（十三）向主要社交媒体（QQ、微信、微博等）提供分享服务",
    kind: "direct",
    verified: true,
  },
  params: { targets: Object.keys(targets) },
  messages: {
    none: "文章页没有分享按钮，请加上 <civic-share-buttons>。",
    missing: "分享按钮缺少{missing}，请补齐。",
    dead: "分享按钮依赖已停止服务或会跟踪读者的第三方脚本（{text}），请更换。",
  },
  examples: {
    good: [
      examplePage({ marks: ["civic-share-buttons"] }),
      examplePage({ kind: "column" }),
      examplePage({
        marks: ["share-weixin", "share-qq"],
        links: [exampleLink({ href: "https://service.weibo.com/share/share.php" })],
      }),
    ],
    bad: [
      examplePage(),
      examplePage({ marks: ["social-share", "icon-wechat"] }),
      examplePage({
        marks: ["civic-share-buttons"],
        resources: [{ kind: "script", src: "http://v3.jiathis.com/code/jia.js", selector: "script" }],
      }),
    ],
  },
  needs: ["page"],

  *check({ page }, params) {
    if (!isArticle(page)) return
    for (const { src, selector } of page.resources.filter((one) => dead.test(one.src))) {
      yield { messageId: "dead", severity: "should", selector, text: src }
    }
    if (page.marks?.includes("civic-share-buttons") === true) return
    const signs = signsOf(page)
    const missing = params.targets.filter((name) => !(targets[name]?.test(signs) ?? false))
    if (missing.length === 0) return
    if (missing.length === params.targets.length && !/share|分享/i.test(signs)) yield { messageId: "none" }
    else yield { messageId: "missing", data: { missing: missing.join("、") } }
  },
})

/** What gives a share bar away: class names, addresses and labels. The footer's account links are not sharing. */
function signsOf(page: PageFacts): string {
  const links = page.links.filter((link) => !link.inFooter)
  return [...(page.marks ?? []), ...links.map(({ href, text, title }) => `${href} ${title || text}`)]
    .filter((sign) => sign.length < 400)
    .join("\n")
}
