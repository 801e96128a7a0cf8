import { invalid } from "../http/api-error.ts"
import type { Question, ResponseInput } from "./survey-contract.ts"

/** By the question's number: the choices' numbers, or words. */
export type Answers = Readonly<Record<number, readonly number[] | string>>

/** Holds what was sent against the questions; throws with a sentence for every question at fault, as `q1`, `q2`, … */
export function checkAnswers(questions: readonly Question[], sent: ResponseInput["answers"]): Answers {
  const fields: Record<string, string> = {}
  const answers: Record<number, readonly number[] | string> = {}
  for (const question of questions) {
    const given = sent.find((one) => one.question === question.question)
    const wrong = wrongOf(question, given)
    if (wrong !== undefined) fields[`q${question.question}`] = wrong
    const answer = answerOf(question, given)
    if (answer.length > 0) answers[question.question] = answer
  }
  const strange = sent.find(({ question }) => !questions.some((one) => one.question === question))
  if (strange !== undefined) fields["answers"] = `没有第${strange.question}题。`
  if (Object.keys(fields).length === 0 && Object.keys(answers).length === 0)
    fields["answers"] = "请至少回答一题。"
  if (Object.keys(fields).length > 0) throw invalid(fields)
  return answers
}

type Sent = ResponseInput["answers"][number] | undefined

function wrongOf({ kind, options, required }: Question, given: Sent): string | undefined {
  if (kind === "text" || kind === "article") {
    return required && (given?.text ?? "") === "" ? "请填写这一题。" : undefined
  }
  const choices = given?.choices ?? []
  if (choices.some((choice) => choice >= options.length)) return "请从列出的选项中选择。"
  if (kind === "one" && choices.length > 1) return "这一题只能选一项。"
  return required && choices.length === 0 ? "请选择这一题的答案。" : undefined
}

function answerOf({ kind }: Question, given: Sent): readonly number[] | string {
  if (kind === "text" || kind === "article") return given?.text ?? ""
  return [...new Set(given?.choices ?? [])].sort((a, b) => a - b)
}
