import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleSite } from "../../engine/example-draft.ts"

export default factRule({
  id: "site/no-dead-links",
  covers: [94],
  title: "全站没有打不开的链接",
  severity: "must",
  basis: { document: documents.census, clause: "链接可用性", kind: "direct", verified: true },
  params: { refusals: [401, 403, 405, 406, 412, 429, 503] },
  messages: { dead: "{url} 打不开（{status}），见于 {from}，请更正或去掉。" },
  examples: {
    good: [
      exampleSite({ deadLinks: [] }),
      exampleSite({ deadLinks: [{ url: "https://www.example.com/", from: "/", status: 403 }] }),
    ],
    bad: [exampleSite({ deadLinks: [{ url: "/a/2.html", from: "/a/1.html", status: 404 }] })],
  },
  needs: ["site"],

  *check({ site }, { refusals }) {
    for (const { url, from, status } of site.deadLinks) {
      // Sites that turn robots away are not dead.
      if (refusals.includes(status)) continue
      yield { messageId: "dead", text: url, data: { url, from, status: status === 0 ? "没有应答" : status } }
    }
  },
})
