import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { punctuationStandard } from "../../text/bases.ts"

/** ？！ and up to three of them are legal (4.2.3.3, 4.3.3.3), 。。。 is a bad ellipsis and another rule's. */
const doubled =
  /[，；：、][，。；：、,;:]+|。[，；：、,;]+|。。(?!。)(?<!。。。)|[,;][，。；：、]|(?<=\p{sc=Han})[,;]{2}|(?<=\p{sc=Han})(?:[，；：、][.．]|[.．][，。；：、,])(?![.．…\d])|(?<=\p{sc=Han})。[.．](?![.．\d])/gu
/** After ！ and ？ another mark is a slip too, but slogans in a row are set so by some. */
const afterCall = /(?<=\p{sc=Han})[！？][。；](?![。])|！{4,}|？{4,}/gu
const lastFull = /[，：、](?=[,;:.．]*$)/u

export default blockRule({
  id: "punctuation/no-doubled-marks",
  covers: [32],
  title: "同一处只用一个点号",
  severity: "must",
  basis: punctuationStandard("5.1", "derived"),
  params: {},
  messages: { doubled: "标点“{text}”重复，请只留一个。" },
  examples: {
    good: ["真的吗？！", "他说：“好。”，随后离开。", "一是……；二是……。"],
    bad: [
      "加强领导「，，」落实责任「。。」",
      "各县「、，」各部门",
      "任命「：:」",
      "加强领导「。.」",
      "能否办理「？。」",
    ],
    fixes: [["加强领导，，落实责任。", "加强领导，落实责任。"]],
  },
  gate: 0,
  near: neighbours.twoMarks,

  *check(text) {
    for (const { 0: marks, index } of findPattern(text, afterCall)) {
      yield { messageId: "doubled", start: index, end: index + marks.length, severity: "should" }
    }
    for (const { 0: marks, index } of findPattern(text, doubled)) {
      // The stronger of two different marks is more likely meant; a person decides.
      const isSame = new Set(marks).size === 1
      const fix = isSame
        ? marks.slice(0, 1)
        : (/[。；]/u.exec(marks)?.[0] ?? lastFull.exec(marks)?.[0] ?? marks.slice(-1))
      const end = index + marks.length
      yield { messageId: "doubled", start: index, end, fix, fixKind: isSame ? "safe" : "suggest" }
    }
  },
})
