import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleReply } from "../../engine/example-draft.ts"
import type { Draft, ReplyFacts } from "../../engine/facts.ts"
import { allText } from "../../engine/page-questions.ts"

const fields: Readonly<Record<string, (reply: ReplyFacts, draft: Draft) => boolean>> = {
  受理日期: (reply) => reply.receivedOn !== "",
  答复日期: (reply) => (reply.repliedOn ?? "") !== "",
  答复部门: (reply) => (reply.unit ?? "").trim() !== "",
  答复内容: (_, draft) => allText(draft).trim() !== "",
}

export default factRule({
  id: "reply/states-required-fields",
  covers: [125],
  title: "公开的答复列明受理日期、答复日期、部门和内容",
  severity: "must",
  basis: {
    document: documents.guide,
    clause: "四（四）列清受理日期、答复日期、答复部门、答复内容",
    kind: "direct",
    verified: true,
  },
  params: { required: Object.keys(fields) },
  messages: { missing: "公开的答复缺少{missing}，请补齐。" },
  examples: {
    good: [exampleReply({ repliedOn: "2026-03-18", unit: "云川市水务局" }, ["您好，水管已修好。"])],
    bad: [
      exampleReply({ repliedOn: "2026-03-18" }, ["您好，水管已修好。"]),
      exampleReply({ unit: "云川市水务局" }),
    ],
  },
  needs: ["reply"],

  *check(draft, { required }) {
    const lost = required.filter((name) => !(fields[name]?.(draft.reply, draft) ?? true))
    if (lost.length > 0) yield { messageId: "missing", data: { missing: lost.join("、") } }
  },
})
