import { wordRule } from "../../engine/define-rule.ts"
import { isInTitleMarks } from "../../engine/title-marks.ts"

/** Words before a name that say it is the name of then. */
const formerly = ["原", "前", "时任", "曾任", "撤销", "不再保留", "整合", "组建前的", "（原", "当时的"]
/** Words after a name that say the same, or that begin the title of a document. */
const reorganized = [
  "关于",
  "办公室关于",
  "令",
  "（现",
  "(现",
  "（已撤销",
  "更名",
  "改名",
  "改为",
  "的职责整合",
  "职责整合",
  "撤销",
  "旧址",
]
const year = /(?:19|20)\d{2}(?=[年〕\]-])/g

export default wordRule({
  id: "lexicon/uses-current-agency-names",
  covers: [59],
  title: "机构用现行名称",
  severity: "hint",
  basis: {
    document: "国务院办公厅关于印发政府网站发展指引的通知（国办发〔2017〕47号）",
    clause: "及时更新机构职能信息",
    kind: "derived",
    verified: false,
  },
  params: { allowed: [""] },
  messages: {
    renamed: "“{text}”是{since}年机构改革前的名称，现为“{right}”；述及当年的事可以保留。",
  },
  examples: {
    good: [
      "由市生态环境局负责解释。",
      "原环境保护局印发的文件继续有效。",
      "2015年，市环境保护局开展专项检查。",
      "根据《环境保护部关于推进公众参与的办法》",
    ],
    bad: ["由市「环境保护局」负责解释。", "请到市「工商行政管理局」办理。"],
  },
  lexicon: "agencies",
  words: (_params, agencies) => agencies,

  *check({ entry, start, end, text }, { allowed }) {
    const { wrong, right, since } = entry
    if (right === undefined || since === undefined || allowed.includes(wrong)) return
    if (isInTitleMarks(text, start) || isOfThen(text, start, end, since)) return
    yield { messageId: "renamed", start, end, data: { right, since }, fix: right, fixKind: "suggest" }
  },
})

/** The sentence itself says that it speaks of the time before the reform. */
function isOfThen(text: string, start: number, end: number, since: number): boolean {
  const from = Math.max(text.lastIndexOf("。", start), text.lastIndexOf("；", start)) + 1
  // “原云川市环境保护局”: the place may stand between the word and the name.
  const lead = text.slice(Math.max(from, start - 8), start)
  if (formerly.some((word) => lead.includes(word))) return true
  if (reorganized.some((word) => text.startsWith(word, end))) return true
  const stop = text.indexOf("。", end)
  const sentence = text.slice(from, stop === -1 ? text.length : stop)
  return [...sentence.matchAll(year)].some(([written]) => Number(written) <= since)
}
