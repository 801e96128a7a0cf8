import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleLink, examplePage } from "../../engine/example-draft.ts"

/** Documents of these kinds need no interpretation. */
const needsNone =
  /任免|任职|免职|会议(?:的)?通知|放假|值班|表彰|通报|调整.{0,20}(?:成员|领导小组)|批复|人员|公开招聘|解读$/u

/** Documents that set rules for the public. */
const normative = /(?:办法|规定|细则|条例|意见|方案|规划|措施|标准|政策)(?:》)?(?:（.{0,40}）)?(?:的通知)?$/u

export default factRule({
  id: "interpretation/linked-both-ways",
  covers: [118],
  title: "政策文件与解读相互链接",
  severity: "must",
  basis: {
    document: documents.anshan,
    clause: "（七）文件公布时同步推出解读",
    kind: "direct",
    verified: true,
  },
  cost: "文件与解读未相互关联属于扣分项（分值未核实）",
  params: { needsNone: [""] },
  messages: {
    noInterpretation: "政策文件没有链接到解读，请在相关区域加上；确实不需要解读的，请注明理由后忽略。",
    noDocument: "解读没有链接到它所解读的文件，请加上链接。",
  },
  examples: {
    good: [
      examplePage({
        kind: "policy",
        heading: "云川市节水管理办法",
        links: [exampleLink({ href: "/jd/1.html", text: "图解：云川市节水管理办法" })],
      }),
      examplePage({
        kind: "interpretation",
        links: [exampleLink({ href: "/wj/1.html", text: "《云川市节水管理办法》" })],
      }),
      examplePage({ kind: "policy", heading: "关于王某等同志任免职的通知" }),
    ],
    bad: [
      examplePage({ kind: "policy", heading: "云川市节水管理办法" }),
      examplePage({ kind: "interpretation", links: [exampleLink({ href: "/", text: "首页" })] }),
    ],
  },
  needs: ["page"],

  *check({ page }, params) {
    const links = page.links.filter(({ inFooter, inNavigation }) => !inFooter && !inNavigation)
    const has = (kind: "policy" | "interpretation", words: RegExp) =>
      (page.counterparts?.some((other) => other.kind === kind) ?? false) ||
      links.some(({ text, title }) => words.test(text) || words.test(title))
    if (page.kind === "policy") {
      const exempt =
        needsNone.test(page.heading) ||
        params.needsNone.some((one) => one !== "" && page.heading.includes(one))
      if (!exempt && !has("interpretation", /解读|图解|一图读懂|问答|政策说明/u)) {
        if (normative.test(page.heading)) yield { messageId: "noInterpretation" }
        else yield { messageId: "noInterpretation", severity: "should" }
      }
    }
    const toDocument =
      /《.+》|原文|文件|〔\d{4}〕|(?:通知|办法|意见|规定|方案|细则|条例|措施|决定|公告|通告|规划)$/u
    if (page.kind === "interpretation" && !has("policy", toDocument)) yield { messageId: "noDocument" }
  },
})
