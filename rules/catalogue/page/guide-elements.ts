import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"

/** What sites call the eight elements; the first four are read in the indicators, the rest are from memory. */
const names: Readonly<Record<string, RegExp>> = {
  事项名称: /事项名称|项目名称|服务名称/,
  设定依据: /(?:设定|法律|办理|实施|政策|法定)依据/,
  申请条件: /(?:申请|办理|受理|申报)条件|申请对象|办理对象/,
  办理材料: /(?:办理|申请|申报|所需|提交|受理)材料|材料(?:目录|清单)/,
  办理地点: /(?:办理|办公|受理|窗口)(?:地点|地址)|办理窗口/,
  办理时间: /(?:办理|办公|受理|工作|服务)时间/,
  联系电话: /(?:联系|咨询|监督|服务)(?:电话|方式)/,
  办理流程: /(?:办理|办事|申请|受理|审批)(?:流程|程序|步骤)/,
}

export default factRule({
  id: "page/guide-elements",
  covers: [140],
  title: "办事指南的重点要素齐全",
  severity: "must",
  basis: {
    document: documents.indicators,
    clause: "单项否决：服务不实用（办事指南重点要素类别缺失）",
    kind: "direct",
    verified: false,
  },
  cost: "缺4类以上的办事指南达5个，计入单项否决",
  params: { required: Object.keys(names), vetoAt: 4 },
  messages: {
    missing: "办事指南缺少{missing}，请补充。",
    veto: "办事指南缺少{missing}共{count}类要素，达到否决口径的{limit}类，请尽快补充。",
  },
  examples: {
    good: [
      examplePage({ kind: "guide", text: Object.keys(names).join("：\n") }),
      examplePage({ kind: "article" }),
    ],
    bad: [
      examplePage({ kind: "guide", text: "事项名称 设定依据 申请条件 办理材料" }),
      examplePage({
        kind: "guide",
        text: "事项名称 设定依据 申请条件 办理材料 办理地点 办理时间 联系电话",
      }),
    ],
  },
  needs: ["page"],

  *check({ page }, { required, vetoAt: limit }) {
    if (page.kind !== "guide") return
    const lost = required.filter((name) => !(names[name]?.test(page.text) ?? page.text.includes(name)))
    if (lost.length === 0) return
    const data = { missing: lost.join("、"), count: lost.length, limit }
    if (lost.length >= limit) yield { messageId: "veto", text: data.missing, data }
    else yield { messageId: "missing", severity: "should", text: data.missing, data }
  },
})
