import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { punctuationStandard } from "../../text/bases.ts"

const notWork =
  /《[^《》]{1,30}(?:系统|平台|小程序|APP|大赛|研讨会|座谈会|论坛|博览会|活动|奖)》(?![的\p{sc=Han}]{0,3}(?:通知|方案|办法|报告|说明|手册|指南|细则|规范))|《[^《》]{1,30}》(?=研讨会|座谈会|大赛|课题(?!报告|指南)|课程)/gu
/** 关于《…工作》的通知: the marks enclose half of the title. */
const half =
  /关于(?!印发|转发|发布|公布|修改|修订|废止|实施|执行|贯彻|批准|下发|调整)《[^《》]{4,60}(?:工作|问题|事项|事宜)》的(?:通知|意见|批复|函|公告|通告)/gu

export default blockRule({
  id: "punctuation/book-title-for-works",
  covers: [35],
  title: "书名号只用于作品和文件的名称",
  severity: "hint",
  basis: punctuationStandard("A.13.1"),
  params: {},
  messages: {
    work: "系统、会议、活动、奖项等不是作品，一般不用书名号，可改用引号。",
    half: "书名号只括住了标题的一部分，请核对标题起止。",
  },
  examples: {
    good: [
      "《云川市供水办法》",
      "《招标系统》操作手册",
      "《2024年课题》课题报告",
      "登录“云川市诚信管理系统”",
    ],
    bad: ["登录「《云川市诚信管理系统》」办理", "「关于《做好职工安置工作》的意见」"],
  },
  gate: chars.bookTitle,
  triggers: [
    "系统》",
    "平台》",
    "小程序》",
    "APP》",
    "大赛》",
    "研讨会》",
    "座谈会》",
    "论坛》",
    "博览会》",
    "活动》",
    "奖》",
    "》研讨会",
    "》座谈会",
    "》大赛",
    "》课题",
    "》课程",
    "关于《",
  ],

  *check(text) {
    for (const { 0: found, index } of findPattern(text, half)) {
      yield { messageId: "half", start: index, end: index + found.length }
    }
    for (const { 0: found, index } of findPattern(text, notWork)) {
      yield { messageId: "work", start: index, end: index + found.length }
    }
  },
})
