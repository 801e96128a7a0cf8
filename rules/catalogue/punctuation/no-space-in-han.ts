import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { accuracyDuty } from "../../text/bases.ts"
import { fold } from "../../text/fold.ts"

const gap = /[ \u00a0\u3000]{1,2}(?=\p{sc=Han})(?<=\p{sc=Han}[ \u00a0\u3000]{1,2})/gu
/** 领导 ，落实, 《 办法》, 《办法 》 */
const besideMark =
  /(?<=\p{sc=Han})[ \u00a0\u3000]{1,3}(?=[，。；、])|(?<=《)[ \u00a0\u3000]{1,3}(?=\p{sc=Han})|(?<=\p{sc=Han})[ \u00a0\u3000]{1,3}(?=》)/gu
const wordBefore = /\p{sc=Han}{0,24}$/u
const wordAfter = /^[\p{sc=Han}]*/u
const sentence = /[。；]/u
/** 第一条 为…, 省林业厅 省财政厅, 记者 张三: the space stands for something. */
const meantBefore =
  /(?:第[一二三四五六七八九十百零〇]+[条章节款编]|[厅局委办府部会院社站处队所]|记者|通讯员|编辑|摄影|作者|来源|审核)$/u
/** 《食品安全国家标准 植物油》: the parts of a standard's name are set apart by a space. */
const standardName = /(?:标准|规范|规程|通则|指南|要求|方法|第\d{1,2}部分[:：][^《》]{0,20})$/u

export default gatherRule({
  id: "punctuation/no-space-in-han",
  covers: [38],
  title: "正文的汉字之间不留空格",
  severity: "should",
  basis: accuracyDuty,
  // Words shorter than `shortest` beside the gap are names and labels, not a broken sentence.
  params: { shortest: 5, single: 6 },
  messages: {
    gap: "汉字之间有多余的空格，请删去。",
    many: "全文有{count}处汉字之间的空格，请统一删去。",
  },
  examples: {
    good: [
      "第一条 为规范供水工作，制定本办法。",
      "省林业厅 省财政厅关于印发办法的通知。",
      "现场活动。 王芳 摄影",
      "开展“庆元旦 迎新年”活动，效果良好。",
      "开启新征程 建功新时代。",
      "不符合《食品安全国家标准 植物油》的要求。",
    ],
    bad: [
      "要坚持以人民为中心「 」，把各项工作抓实抓好抓到位。",
      "印发《伐区作业质量检查「 」办法》。",
      "要坚持以人民群众「 」为中心的发展思想来开展各项工作。",
    ],
    fixes: [["印发《质量检查 办法》", "印发《质量检查办法》"]],
  },
  gate: chars.han | chars.space,
  near: neighbours.hanSpace,

  gather(text, { shortest }, { kind }): { start: number; length: number }[] | undefined {
    if (kind === "cell" || kind === "title" || kind === "heading") return undefined
    const isRunning = text.length >= 20 && sentence.test(text)
    const gaps = [...findPattern(text, gap)].filter(({ 0: space, index }) => {
      const before = text.slice(Math.max(0, index - 24), index)
      const after = text.slice(index + space.length, index + space.length + 24)
      if (isInside(before, after, "《", "》")) {
        return !standardName.test(before) && (wordAfter.exec(after)?.[0] ?? "").length <= 4
      }
      return isRunning && !isInside(before, after, "“", "”") && breaksSentence(before, after, shortest)
    })
    const beside = isRunning ? [...findPattern(text, besideMark)] : []
    return [...gaps, ...beside].map(({ 0: space, index }) => ({ start: index, length: space.length }))
  },

  *conclude(notes, { single }) {
    const hits = notes.flatMap(({ block, note }) =>
      note.map(({ start, length }) => ({
        messageId: "gap" as const,
        block,
        start,
        end: start + length,
        fix: "",
      })),
    )
    yield* fold(hits, { limit: single, many: "many" })
  },
})

function isInside(before: string, after: string, open: string, close: string): boolean {
  const closes = after.indexOf(close)
  const opens = after.indexOf(open)
  return (
    before.lastIndexOf(open) > before.lastIndexOf(close) && closes !== -1 && (opens === -1 || closes < opens)
  )
}

function breaksSentence(before: string, after: string, shortest: number): boolean {
  const left = wordBefore.exec(before)?.[0] ?? ""
  const right = wordAfter.exec(after)?.[0] ?? ""
  // Two words of one length are a slogan: 开启新征程 建功新时代.
  if (left.length < shortest || right.length < shortest || left.length === right.length) return false
  return !meantBefore.test(left)
}
