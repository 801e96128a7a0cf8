import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"
import { boxValue } from "../../engine/page-questions.ts"

const ended = /废止|失效|停止执行/
const inForce = /(?:未|不|继续)\s*(?:废止|失效)|有效(?!期)/

export default factRule({
  id: "page/repealed-marked",
  covers: [25],
  title: "废止、失效的文件作出明确标注",
  severity: "must",
  basis: {
    document: documents.guide,
    clause: "四（一）在已发布的原文件上作出明确标注",
    kind: "direct",
    verified: true,
  },
  // Nationally the page stays and is marked; some places ask for its removal ("delete").
  params: { handling: "mark" },
  messages: {
    mark: "信息框写明该文件“{state}”，标题处却没有标注，请在标题旁注明“已废止”或“已失效”。",
    delete: "该文件“{state}”，本地要求将废止的文件撤下，请核对后处理。",
  },
  examples: {
    good: [
      policy("云川市节水管理办法（已废止）", "废止"),
      policy("云川市节水管理办法", "有效"),
      examplePage({ kind: "policy", heading: "关于废止部分文件的决定" }),
    ],
    bad: [policy("云川市节水管理办法", "已废止")],
  },
  needs: ["page"],

  *check({ page, blocks }, { handling }) {
    const state = boxValue(page, /有效性|时效|状态|效力/)
    if (page.kind !== "policy" || !ended.test(state) || inForce.test(state)) return
    if (handling === "delete") {
      yield { messageId: "delete", text: state, data: { state } }
      return
    }
    const opening = page.bodyBlocks.slice(0, 2).map((block) => blocks[block]?.text.slice(0, 40) ?? "")
    const head = [page.heading, page.title, ...opening].join("\n")
    if (!ended.test(head)) yield { messageId: "mark", text: state, data: { state } }
  },
})

function policy(heading: string, value: string) {
  return examplePage({ kind: "policy", heading, box: [{ label: "有效性", value, selector: "td" }] })
}
