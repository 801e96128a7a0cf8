import { chineseDate } from "../clock/due.ts"
import type { Phase, SurveyItem } from "../surveys/survey-contract.ts"

export const kindWords = { survey: "民意调查", consultation: "意见征集", interview: "在线访谈" } as const

const phaseWords: Readonly<Record<Phase, string>> = {
  upcoming: "即将开始",
  open: "进行中",
  closed: "已结束，结果整理中",
  published: "已公布结果",
}

const interviewWords: Readonly<Record<Phase, string>> = {
  upcoming: "访谈预告",
  open: "正在征集问题",
  closed: "实录整理中",
  published: "已发布实录",
}

export function phaseWord({ kind, phase }: Pick<SurveyItem, "kind" | "phase">): string {
  return (kind === "interview" ? interviewWords : phaseWords)[phase]
}

export function daysOf({ from, until, meeting }: SurveyItem): string {
  return meeting === undefined ? `${from}至${until}` : `${chineseDate(until)} ${meeting.at}`
}

/** What one sends in, and its parts, in the words of its kind. */
export const answerWords = {
  survey: { form: "答卷", send: "提交答卷", one: "答卷", count: "份" },
  consultation: { form: "征求意见稿", send: "提交意见", one: "意见", count: "份" },
  interview: { form: "向嘉宾提问", send: "提交问题", one: "问题", count: "个" },
} as const
