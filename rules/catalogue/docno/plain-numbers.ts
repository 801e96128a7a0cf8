import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { agencyCodeBefore } from "../../text/agency-code.ts"
import { doubtsIn, isOfOurTime, unitTable } from "../../text/digit-runs.ts"
import { hasOddDocno } from "../../text/docno-doubts.ts"
import { readHanNumber } from "../../text/han-numbers.ts"

/** 〔二〇二一〕9号, 〔2O21〕9号, 〔202〕9号, 〔〕9号: the year is not four digits; but 〔21〕 is another rule's. */
const oddYear = /〔\s?([^〔〕\s]{0,6}?)\s?〕\s?第?\d{1,4}号/gu
/** 〔2021〕九号, 〔2021〕O9号, 〔2021〕No.9, 〔2021〕-9号 */
const oddSerial =
  /〔(?:19|20)\d{2}〕\s?(?:第?([一二三四五六七八九十百零〇]{1,5})号|N[oO]\.?\s?\d{1,4}号|[OoIl.．\-—:：,，、]{1,2}\d{1,4}号|\d{0,3}[OoIl]\d{0,3}号)/gu
/** 政发2021年9号, 政发2021〔9〕号: code, year and serial stand there, the bracket is lost or misplaced. */
const misplaced =
  /[政办府委党财建教农水交环林人卫文厅局税](?:发|函|办发|办函|发字)((?:19|20)\d{2})(?:年\s?第?(\d{1,3})号|[〔[【(（](\d{1,4})[〕\]】)）]\s?号)/gu
const codeEnds = unitTable("发函字")

/** A year right behind 发, 函 or 字. */
function doubtOfCode(units: Uint16Array, start: number, end: number): number {
  return end - start === 4 && codeEnds[units[start - 1] ?? 0] === 1 && isOfOurTime(units, start) ? 1 : 0
}

export default blockRule({
  id: "docno/plain-numbers",
  covers: [4],
  title: "发文字号的年份、顺序号用阿拉伯数字写全",
  severity: "must",
  basis: { document: "GB/T 9704-2012", clause: "7.2.5", kind: "direct", verified: true },
  params: {},
  messages: {
    year: "发文字号的年份应当是四位阿拉伯数字，请核对“{text}”。",
    serial: "发文字号的顺序号用阿拉伯数字，前后没有别的字符，请核对“{text}”。",
    order: "年份用六角括号括入，写作“{right}”。",
  },
  examples: {
    good: [
      "云政发〔2021〕9号",
      "云政发〔21〕9号",
      "云政办2021年9号文件",
      "印发2021年9号文件",
      "（〔法〕卢梭著）",
    ],
    bad: [
      "云政发「〔二〇二一〕9号」",
      "云政发「〔2O21〕9号」",
      "云政发「〔〕9号」",
      "云政发「〔2021〕九号」",
      "云政发「〔2021〕O9号」",
      "（云「政发2021年9号」）",
      "云「政发2021〔9〕号」",
    ],
    fixes: [["云政发〔2021〕九号", "云政发〔2021〕9号"]],
  },
  gate: chars.hao,
  doubt: (text) => hasOddDocno(text) || doubtsIn(text, doubtOfCode) !== 0,

  *check(text) {
    for (const { 0: found, 1: year = "", index } of findPattern(text, oddYear)) {
      if (/^(?:\d{2}|\d{4}年?|年)$/u.test(year) || agencyCodeBefore(text, index) === "") continue
      yield { messageId: "year", start: index, end: index + found.length }
    }
    for (const match of findPattern(text, oddSerial)) {
      const place = { start: match.index, end: match.index + match[0].length }
      const number = readHanNumber(group(match, 1))
      if (group(match, 1) === "" || Number.isNaN(number)) yield { messageId: "serial", ...place }
      else yield { messageId: "serial", ...place, fix: `${match[0].slice(0, 6)}${number}号` }
    }
    for (const match of findPattern(text, misplaced)) {
      const at = match[0].indexOf(group(match, 1))
      const right = `${match[0].slice(0, at)}〔${group(match, 1)}〕${Number(group(match, 2) || group(match, 3))}号`
      yield {
        messageId: "order",
        start: match.index,
        end: match.index + match[0].length,
        data: { right },
        fix: right,
      }
    }
  },
})
