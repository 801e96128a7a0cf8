import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { examplePage } from "../../engine/example-draft.ts"
import { boxValue } from "../../engine/page-questions.ts"

const agency = /(?:政府|办公[室厅]|委员会|局|厅|部|院|署|处|中心|委|办|党组|领导小组)(?:[）)\s]|$)/u
const date =
  /(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日/u

export default factRule({
  id: "page/document-signed",
  covers: [20],
  title: "文件有落款机关和成文日期",
  severity: "must",
  basis: {
    document: documents.anshan,
    clause: "（六）制发部门和制发日期不完整的要及时补充",
    kind: "direct",
    verified: true,
  },
  params: { lastBlocks: 15 },
  messages: { missing: "文件末尾和信息框中都没有{missing}，请补充。" },
  examples: {
    good: [
      examplePage({ kind: "policy" }, ["正文。", "云川市人民政府办公室", "2026年3月16日"]),
      examplePage({ kind: "article" }, ["新闻正文。"]),
    ],
    bad: [examplePage({ kind: "policy" }, ["各县（区）人民政府：", "正文。"])],
  },
  needs: ["page"],

  *check({ page, blocks }, { lastBlocks }) {
    if (page.kind !== "policy" || page.bodyBlocks.length === 0) return
    const lines = page.bodyBlocks.slice(-lastBlocks).map((block) => blocks[block]?.text.trim() ?? "")
    const hasAgency = lines.some((line) => line.length <= 40 && agency.test(line))
    const missing = [
      ...(hasAgency || boxValue(page, /发文机关|发布机构|制发部门/) !== "" ? [] : ["发文机关署名"]),
      ...(lines.some((line) => date.test(line)) || boxValue(page, /成文日期|制发日期/) !== ""
        ? []
        : ["成文日期"]),
    ].join("和")
    if (missing !== "") yield { messageId: "missing", data: { missing } }
  },
})
