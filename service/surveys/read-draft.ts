import { ActError } from "../letters/act-error.ts"
import type { QuestionRow, SurveyRow } from "../store/survey-tables.ts"
import { guestQuestion } from "./interview.ts"
import { surveyLimits } from "./survey-contract.ts"

type DraftQuestion = Omit<QuestionRow, "site" | "survey">
type Fields = Readonly<Record<string, string>>

/** The questions of the desk's form: a survey's one by one, a consultation's from its text, an article each. */
export function readDraftQuestions(kind: SurveyRow["kind"], fields: Fields): DraftQuestion[] {
  if (kind === "interview") return [asked]
  const questions = kind === "survey" ? readQuestions(fields) : articlesOf(fields["articles"] ?? "")
  if (questions.length === 0)
    throw new ActError(422, kind === "survey" ? "请至少写一道题。" : "请填写征求意见稿的内容。")
  if (questions.length > surveyLimits.questions)
    throw new ActError(422, `最多${surveyLimits.questions}题（条）。`)
  const long = questions.find(({ words }) => words.length > surveyLimits.words)
  if (long !== undefined) throw new ActError(422, `第${long.position}题（条）超过${surveyLimits.words}个字。`)
  return questions
}

const asked: DraftQuestion = { position: 1, kind: "text", words: guestQuestion, options: "[]", required: 1 }

/** A question without words is none, so a blank row of the form does no harm. */
function readQuestions(fields: Fields): DraftQuestion[] {
  const rows = Array.from({ length: surveyLimits.questions }, (_, at) => at)
  const asked = rows.filter((at) => (fields[`words-${at}`] ?? "").trim() !== "")
  return asked.map((at, index) => {
    const position = index + 1
    const kind = (["one", "many", "text"] as const).find((one) => one === fields[`type-${at}`])
    if (kind === undefined) throw new ActError(422, `请选择第${position}题的题型。`)
    const options = kind === "text" ? [] : linesOf(fields[`options-${at}`] ?? "")
    if (kind !== "text") refuseOptions(position, options)
    const required = fields[`required-${at}`] === "1" ? 1 : 0
    const words = (fields[`words-${at}`] ?? "").trim()
    return { position, kind, words, options: JSON.stringify(options), required }
  })
}

function refuseOptions(position: number, options: readonly string[]): void {
  const { options: most, option: longest } = surveyLimits
  if (options.length < 2 || options.length > most)
    throw new ActError(422, `第${position}题应有2至${most}个选项，一行一个。`)
  if (options.some(({ length }) => length > longest))
    throw new ActError(422, `第${position}题有选项超过${longest}个字。`)
  if (new Set(options).size < options.length) throw new ActError(422, `第${position}题有重复的选项。`)
}

/** Where a law is divided: before 第×条 at the start of a line, or, in a text without articles, at blank lines. */
export function articlesOf(text: string): DraftQuestion[] {
  const plain = text.replace(/\r\n?/g, "\n").trim()
  const isArticle = /^[ \u3000]*第[零〇一二三四五六七八九十百\d]+条/m
  const parts = isArticle.test(plain)
    ? plain.split(/\n(?=[ \u3000]*第[零〇一二三四五六七八九十百\d]+[条章])/)
    : plain.split(/\n\s*\n/)
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((words, at) => ({ position: at + 1, kind: "article", words, options: "[]", required: 0 }))
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
}
