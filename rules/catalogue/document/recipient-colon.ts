import { gatherRule } from "../../engine/define-rule.ts"
import { formatStandard } from "../../text/bases.ts"

const recipient =
  /^各(?:市|县|区|有关|相关|直属|处|科|乡|镇|街道|部门|单位)[^。！？；]{0,120}(?:单位|部门|人民政府|委员会|机构|局|委|办|处|室|院|校|企业|中心)([:：]?)$/u
/** The last characters of what the pattern takes. */
const ends = new Set("位门府会构局委办处室院校业心:：")

export default gatherRule({
  id: "document/recipient-colon",
  covers: [17],
  title: "主送机关后面用全角冒号",
  severity: "hint",
  basis: formatStandard("7.3.2"),
  params: { lines: 6 },
  messages: { colon: "主送机关的末尾应当标全角冒号“：”。" },
  examples: {
    good: ["各县（市、区）人民政府，市直各部门：\n现通知如下。", "各有关单位要抓好落实。"],
    bad: ["关于供水的通知\n各县（市、区）人民政府，市直各部「门」\n现将有关事项通知如下。"],
    fixes: [["各有关单位:\n现通知如下。", "各有关单位：\n现通知如下。"]],
  },
  gate: 0,
  triggers: [
    "各市",
    "各县",
    "各区",
    "各有关",
    "各相关",
    "各直属",
    "各处",
    "各科",
    "各乡",
    "各镇",
    "各街道",
    "各部门",
    "各单位",
  ],

  doubt: (text) => text.startsWith("各") && ends.has(text.charAt(text.length - 1)),

  gather(text) {
    const colon = recipient.exec(text)?.[1]
    return colon === undefined || colon === "：" ? undefined : { isHalf: colon === ":", length: text.length }
  },

  *conclude(notes, { lines }, draft) {
    const [first] = notes
    if (first === undefined || first.block >= lines || first.block + 1 >= draft.blocks.length) return
    const { block, note } = first
    const last = draft.blocks[block]?.text.slice(-1) ?? ""
    const fix = note.isHalf ? "：" : `${last}：`
    yield { messageId: "colon", block, start: note.length - 1, end: note.length, fix }
  },
})
