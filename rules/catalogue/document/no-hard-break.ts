import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import type { Block } from "../../engine/types.ts"
import { accuracyDuty } from "../../text/bases.ts"
import { type Edges, readEdges, startsPlain } from "../../text/paragraph-edges.ts"

/** Words no sentence ends with: the next paragraph goes on with them. */
const hanging = /(?:[的和与及或并在对为将把被从向由以按据等其各该本因使让给是]|以及|通过|根据|关于|进行)$/u
/** 根据《: no line ends before the name it opens. */
const opened = /[，。；：、\p{sc=Han}][《“〈（]$/u
const newSentence = /^(?:各|现将|根据|为|按照|经|特此|此|近日|会议|同时|下一步)/u
const goesOn = /^[\p{sc=Han}、]{1,14}[，。；、]/u

export default gatherRule({
  id: "document/no-hard-break",
  covers: [41],
  title: "一句话不拆成两段",
  severity: "should",
  basis: accuracyDuty,
  // A text broken more often than this is set in short lines on purpose, or by its format.
  params: { most: 6 },
  messages: { broken: "这一段在句子中间断开，请与下一段合并。" },
  examples: {
    good: [
      "会议强调，要加强领导，落实责任，确保成效。\n各县要抓紧，认真落实好各项工作。",
      "各县（市、区）人民政府，市政府各部门，各直属单位\n现将有关事项通知如下，请遵照执行。",
    ],
    bad: [
      "同时还将联系有关部门，力争年内组织部分学生，到市禁毒「警」\n示教育基地，让大家共同接受警示教育，增强意识。",
    ],
  },
  gate: chars.han | chars.endsOpen,

  gather(text, _params, { kind }): Edges | undefined {
    if (text.length < 25) return undefined
    if (opened.test(text)) return readEdges(text, kind)
    const edges = readEdges(text, kind)
    return edges.isRunning && edges.endsOpen ? edges : undefined
  },

  *conclude(notes, { most }, draft) {
    const breaks = notes.filter(({ block, note }) => {
      const next = draft.blocks[block + 1]
      return next !== undefined && isBroken(draft.blocks[block]?.text ?? "", note, next)
    })
    if (breaks.length > most) return
    for (const { block, note } of breaks) {
      yield { messageId: "broken", block, start: note.length - 1, end: note.length }
    }
  },
})

function isBroken(text: string, edges: Edges, { text: nextText, kind }: Block): boolean {
  if (opened.test(text)) return /^\p{sc=Han}/u.test(nextText)
  const next = readEdges(nextText, kind)
  // A second half closes a sentence; a list of names or a heading does not.
  if (!startsPlain(nextText, kind) || (!next.endsClosed && !next.isRunning)) return false
  if (edges.endsOnComma || hanging.test(text)) return true
  return goesOn.test(nextText) && next.endsClosed && !newSentence.test(nextText)
}
