import { blockRule } from "../../engine/define-rule.ts"
import { kindsOfDocument } from "../../text/document-kinds.ts"

const aboutTitle = /^\p{sc=Han}{2,30}(?:政府|办公室|办公厅|委员会|厅|局)关于/u

export default blockRule({
  id: "document/title-has-elements",
  covers: [13],
  title: "公文标题由发文机关、事由和文种组成",
  severity: "hint",
  basis: { document: "党政机关公文处理工作条例", clause: "第九条第七项", kind: "direct", verified: true },
  params: {},
  messages: { kind: "公文标题的末尾应当是文种（通知、意见、公告等），请核对。" },
  examples: {
    good: [
      { blocks: [{ kind: "title", text: "云川市人民政府关于加强供水工作的通知" }] },
      { blocks: [{ kind: "title", text: "全市供水工作会议召开" }] },
    ],
    bad: [{ blocks: [{ kind: "title", text: "云川市人民政府关于进一步加强供水工作" }] }],
  },
  gate: 0,
  blocks: ["title"],

  *check(text) {
    if (!aboutTitle.test(text)) return
    const bare = text.replace(/[（(][^（）()]*[）)]$/u, "")
    if (!kindsOfDocument.test(bare)) yield { messageId: "kind", start: 0, end: text.length }
  },
})
