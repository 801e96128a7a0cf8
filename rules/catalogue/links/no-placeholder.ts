import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleLink, examplePage } from "../../engine/example-draft.ts"

const placeholder = /^(?:|#|javascript:\s*(?:void\(0?\)|;)?;?|about:blank|https?:\/\/|undefined|null)$/i
/** Buttons that scripts give a job look like empty links. */
const button =
  /^(?:打印|关闭|收藏|分享|返回|更多|展开|收起|下载|复制|登录|注册|搜索|大|中|小|[【［[].{1,6}[】］\]]|\d+)/u

export default factRule({
  id: "links/no-placeholder",
  covers: [95],
  title: "正文和列表里没有空链接",
  severity: "should",
  basis: { document: documents.pageDesign, clause: "地址链接", kind: "derived", verified: false },
  params: {},
  messages: { empty: "“{text}”做成了链接却没有地址（{href}），请填写地址或去掉链接。" },
  examples: {
    good: [
      examplePage({ links: [exampleLink({ href: "/a.html", text: "通知" })] }),
      examplePage({ links: [exampleLink({ href: "#", text: "打印" })] }),
      examplePage({ links: [exampleLink({ href: "#", text: "政务公开", inContent: false })] }),
    ],
    bad: [
      examplePage({ links: [exampleLink({ href: "javascript:void(0)", text: "云川市节水管理办法" })] }),
      examplePage({ links: [exampleLink({ href: "", text: "附件：报名表" })] }),
    ],
  },
  needs: ["page"],

  *check({ page }) {
    for (const { href, text, selector, inContent, inNavigation } of page.links) {
      const words = text.trim()
      if (!inContent || inNavigation || words === "" || button.test(words)) continue
      if (placeholder.test(href.trim())) {
        yield { messageId: "empty", selector, text: words.slice(0, 40), data: { href: href || "空" } }
      }
    }
  },
})
