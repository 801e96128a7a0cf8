import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import type { Draft } from "../../engine/facts.ts"

interface Note {
  readonly start: number
  readonly end: number
  /** The level alone in its block: a mark only at the head of a document. */
  readonly alone: boolean
}

const starred =
  /(?:绝\s?密|机\s?密|秘\s?密)\s*[★☆]\s*(?:\d+\s*(?:年|个月|天)|长期|[一二三四五六七八九十]+年)?/u
const alone = /^\s{0,8}[【[（(]?(?:绝\s*密|机\s*密|秘\s*密)[】\]）)]?\s{0,8}(?:\d{1,3}年|长期)?\s{0,8}$/u

export default gatherRule({
  id: "secrecy/no-classification-mark",
  covers: [71],
  title: "不发布带密级标志的内容",
  severity: "must",
  basis: {
    document: documents.indicators,
    clause: "单项否决：安全泄密事故等严重问题（泄露国家秘密）",
    kind: "direct",
    verified: true,
  },
  cost: "泄露国家秘密属于单项否决",
  params: { headBlocks: 3 },
  messages: { mark: "这里有密级标志“{text}”，请立即停止发布并报保密审查。" },
  examples: {
    good: ["加强国家秘密、商业秘密和个人隐私保护。", "国家秘密的密级分为绝密、机密、秘密三级。"],
    bad: ["「机密★1年」", head("「秘密」")],
  },
  gate: chars.han | chars.secret,

  gather(text): Note | undefined {
    const match = starred.exec(text)
    if (match !== null)
      return { start: match.index, end: match.index + match[0].trimEnd().length, alone: false }
    return alone.test(text) ? { start: 0, end: text.length, alone: true } : undefined
  },

  *conclude(notes, { headBlocks }) {
    for (const { block, note } of notes) {
      if (note.alone && block >= headBlocks) continue
      yield { messageId: "mark", block, start: note.start, end: note.end }
    }
  },
})

function head(mark: string): Draft {
  const text = mark.replace(/[「」]/g, "")
  return { blocks: [text, "云川市人民政府文件"].map((one) => ({ text: one, kind: "paragraph" })) }
}
