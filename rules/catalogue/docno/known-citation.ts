import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { accuracyDuty } from "../../text/bases.ts"

/** Documents that notices about websites cite again and again. A profile may add its own. */
const documents: Readonly<Record<string, string>> = {
  政府网站发展指引: "国办发〔2017〕47号",
  国务院办公厅关于印发政府网站发展指引的通知: "国办发〔2017〕47号",
  国务院办公厅关于加强政府网站域名管理的通知: "国办函〔2018〕55号",
  国务院办公厅关于加强政府网站信息内容建设的意见: "国办发〔2014〕57号",
  国务院办公厅关于推进政务新媒体健康有序发展的意见: "国办发〔2018〕123号",
  "国务院关于加快推进“互联网+政务服务”工作的指导意见": "国发〔2016〕55号",
}
const cited = /》[（(]([^（）()]{2,8}〔\d{4}〕\d{1,5}号)[）)]/gu

export default blockRule({
  id: "docno/known-citation",
  covers: [7],
  title: "引用的文件名与文号相符",
  severity: "should",
  basis: accuracyDuty,
  params: { documents },
  messages: { mismatch: "《{name}》的文号是{right}，请核对。" },
  examples: {
    good: ["《政府网站发展指引》（国办发〔2017〕47号）", "《云川市网站管理办法》（云政办发〔2017〕17号）"],
    bad: ["按照《政府网站发展指引》（「国办发〔2017〕17号」）"],
    fixes: [["《政府网站发展指引》（国办发〔2017〕17号）", "《政府网站发展指引》（国办发〔2017〕47号）"]],
  },
  gate: chars.sixAngle | chars.bracket | chars.digit,
  triggers: (params) => Object.keys(params.documents).flatMap((name) => [`${name}》（`, `${name}》(`]),

  *check(text, params) {
    for (const match of findPattern(text, cited)) {
      const number = group(match, 1)
      const name = text.slice(text.lastIndexOf("《", match.index) + 1, match.index)
      const right = Object.hasOwn(params.documents, name) ? params.documents[name] : undefined
      // A provincial number after a national title is that of the document that passes it on.
      if (right === undefined || right === number || number.slice(0, 2) !== right.slice(0, 2)) continue
      const end = match.index + match[0].length - 1
      yield {
        messageId: "mismatch",
        start: end - number.length,
        end,
        data: { name, right },
        fix: right,
        fixKind: "suggest",
      }
    }
  },
})
