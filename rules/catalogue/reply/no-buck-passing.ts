import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleReply } from "../../engine/example-draft.ts"
import { allText } from "../../engine/page-questions.ts"

const refusal =
  /不(?:属于?|在|归)(?:我|本|该)?[^，。；]{0,8}(?:职责|职能|管辖|管理|权限|受理|业务)(?:范围)?|(?:非|不是)(?:我|本)[^，。；]{0,6}(?:职责|职能|管辖)/u
const phone = /(?:0\d{2,3}[-— ]?)?[2-8]\d{6,7}(?!\d)|1[3-9]\d{9}|(?<!\d)(?:12345|1\d{4})(?!\d)/
const unit =
  /(?:市|县|区|省|州|乡|镇|街道)?\p{sc=Han}{1,12}(?:局|委员会|委|办公室|街道办事处|镇政府|乡政府|中心|公司|法院|检察院|仲裁院|大队|管理处|村委会|居委会)/u

export default factRule({
  id: "reply/no-buck-passing",
  covers: [127],
  title: "说“不属于职责”时告诉来信人该找谁、怎么找",
  severity: "should",
  basis: {
    document: documents.tonghua,
    clause: "（五）情况复杂或无法办理的应及时予以解释说明",
    kind: "direct",
    verified: true,
  },
  params: {},
  messages: { pass: "“{text}”之后请写明由哪个单位负责、怎样联系（单位名称和电话）。" },
  examples: {
    good: [
      reply("此事不属于我局职责范围，请向市城市管理局反映，电话0859-3225678。"),
      reply("经查，该路段属于我局管辖，已安排维修。"),
    ],
    bad: [reply("您反映的问题不属于我局职责范围，请向有关部门反映。")],
  },
  needs: ["reply"],

  *check(draft) {
    const text = allText(draft)
    for (const [block, { text: own }] of draft.blocks.entries()) {
      const match = refusal.exec(own)
      if (match === null) continue
      const after =
        own.slice(match.index + match[0].length) +
        draft.blocks
          .slice(block + 1)
          .map((b) => b.text)
          .join("")
      if (phone.test(text) && unit.test(after)) continue
      yield { messageId: "pass", block, start: match.index, end: match.index + match[0].length }
    }
  },
})

function reply(text: string) {
  return exampleReply({}, [text])
}
