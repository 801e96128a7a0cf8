import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"

const garbled = /[\ufffd\ue000-\uf8ff]+|(?:锟斤拷)+|烫{3,}|屯{3,}|(?:ï[¼½»]|â€|Ã[¤¥§©¨])\S*/gu

export default blockRule({
  id: "conversion/no-mojibake",
  covers: [55],
  title: "没有乱码",
  severity: "must",
  basis: {
    document: "政府网站发展指引（国办发〔2017〕47号）",
    clause: "附件2",
    kind: "derived",
    verified: false,
  },
  params: {},
  messages: { garbled: "这里是乱码，请对照原件重新录入。" },
  examples: {
    good: ["水很烫，慢慢喝。", "café"],
    bad: ["关于「锟斤拷锟斤拷」的通知", "第一条\u300c\ufffd\ufffd\u300d规定", "发布「ï¼Œå¼€」"],
  },
  gate: chars.odd,

  *check(text) {
    for (const { 0: found, index } of findPattern(text, garbled)) {
      yield { messageId: "garbled", start: index, end: index + found.length }
    }
  },
})
