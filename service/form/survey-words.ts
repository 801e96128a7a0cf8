import type { Phase, SurveyItem } from "../surveys/survey-contract.ts"

export const kindWords = { survey: "民意调查", consultation: "意见征集" } as const

export const phaseWords: Readonly<Record<Phase, string>> = {
  upcoming: "即将开始",
  open: "进行中",
  closed: "已结束，结果整理中",
  published: "已公布结果",
}

export function daysOf({ from, until }: SurveyItem): string {
  return `${from}至${until}`
}
