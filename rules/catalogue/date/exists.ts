import { isCivilDate } from "../../calendar/working-days.ts"
import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { accuracyDuty } from "../../text/bases.ts"

const date =
  /(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:\s?[（(]\s?(?:星期|周|礼拜)([一二三四五六日天])(?![至到—～、]))?/gu
/** 20026年3月, 206年3月: a digit more or less. */
const year = /(?<![\d.公元前])(?:(?:19|20)\d{3}|(?:19|20)\d)年(?=\d{1,2}月)/gu
const weekdays = "日一二三四五六"

export default blockRule({
  id: "date/exists",
  title: "日期真实存在，星期与日期相符",
  severity: "must",
  basis: accuracyDuty,
  params: {},
  messages: {
    absent: "日历上没有“{text}”，请核对。",
    year: "年份“{text}”多写或漏写了数字，请核对。",
    weekday: "{date}是星期{right}，请核对日期或星期。",
  },
  examples: {
    good: ["2024年2月29日", "2026年11月20日（星期五）", "截至12月31日"],
    bad: [
      "截至「2023年2月29日」",
      "于「9月31日」前",
      "「2026年11月20日（星期四」）",
      "自「20026年」3月起",
      "自「206年」3月起",
    ],
  },
  gate: chars.digit | chars.date,
  near: neighbours.digitMonthDay,

  *check(text) {
    for (const match of findPattern(text, date)) {
      const [year, month, day, weekday] = [1, 2, 3, 4].map((at) => group(match, at))
      // Without a year, 29 February may exist.
      const iso = `${year || "2024"}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`
      const place = { start: match.index, end: match.index + match[0].length }
      if (!isCivilDate(iso)) yield { ...place, messageId: "absent" }
      else if (year !== "" && weekday) {
        const right = weekdayOf(iso)
        const isRight = right === weekday || (right === "日" && weekday === "天")
        if (!isRight) yield { ...place, messageId: "weekday", data: { date: iso, right } }
      }
    }
    for (const { 0: found, index } of findPattern(text, year)) {
      yield { messageId: "year", start: index, end: index + found.length }
    }
  },
})

function weekdayOf(iso: string): string {
  return weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? ""
}
