import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { findPattern } from "../../engine/find-pattern.ts"

/** These are instructions to the reader wherever they stand. */
const strong =
  /密级\s*[:：]\s*(?:绝密|机密|秘密|内部)|份号\s*[:：]?\s*\d{3,6}|工作秘密\s*[★☆]|内部(?:资料|文件|材料|刊物)[，、,·\s]*(?:注意保密|请勿|不得|妥善)/gu
/** Instructions in a line of their own; in running text they are a duty that the text is about. */
const instruction = /注意保密|(?:不得|请勿|严禁|切勿)(?:擅自)?外传/gu
/** These are marks only when they stand alone or in brackets; in running text they may be the subject. */
const mark =
  /内部(?:资料|文件|材料|情况|掌握|使用|传阅)|工作秘密|不得翻印|仅供(?:内部|领导)(?:参阅|参考|使用)/gu

export default blockRule({
  id: "secrecy/no-internal-words",
  covers: [72],
  title: "不发布标有“内部”“不得外传”的内容",
  severity: "must",
  basis: {
    document: documents.anshan,
    clause: "（十二）严格做好信息公开前的保密审查工作",
    kind: "derived",
    verified: true,
  },
  cost: "泄露国家秘密属于单项否决",
  params: { mostOtherText: 4, instructionLength: 16 },
  messages: { internal: "这里写有“{text}”，说明原件不是公开件；请核对保密审查结论后再发布。" },
  examples: {
    good: [
      "要加强内部资料管理，防止泄密。",
      "依法保护国家秘密、工作秘密。",
      "国办发明电〔2025〕7号",
      "（三）内部资料管理",
      "工作人员对履行职责中知悉的个人信息应当予以保密，不得外传。",
    ],
    bad: [
      "「内部资料，注意保密」",
      "云川市水务局简报（「内部资料」）",
      "本材料「不得外传」。",
      "「密级：内部」",
    ],
  },
  gate: chars.han,
  triggers: ["保密", "外传", "密级", "份号", "秘密", "内部", "翻印", "仅供"],

  *check(text, { mostOtherText, instructionLength }) {
    const isLine = text.trim().length <= instructionLength
    const isLonely = (at: number) =>
      isLine && !/内部(?:资料|文件|材料|刊物)[，、,·\s]*$/u.test(text.slice(0, at))
    const strongSpans = [
      ...findPattern(text, strong),
      ...[...findPattern(text, instruction)].filter(({ index }) => isLonely(index)),
    ].map(spanOf)
    for (const span of strongSpans) yield { messageId: "internal", ...span }
    for (const match of findPattern(text, mark)) {
      const span = spanOf(match)
      if (strongSpans.some((other) => other.start < span.end && span.start < other.end)) continue
      const bracketed =
        /[（(【[]$/.test(text.slice(Math.max(0, span.start - 1), span.start)) &&
        /^[）)】\]]/.test(text.slice(span.end, span.end + 1))
      const isAlone =
        text.trim().length - match[0].length <= mostOtherText &&
        !/^\p{sc=Han}/u.test(text.slice(span.end, span.end + 1))
      if (bracketed || isAlone) yield { messageId: "internal", ...span }
    }
  },
})

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length }
}
