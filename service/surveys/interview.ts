import * as v from "valibot"
import { ActError } from "../letters/act-error.ts"
import type { SurveyRow } from "../store/survey-tables.ts"

/** What is planned of an interview beside its day, which is the last on which questions are taken. */
export interface Meeting {
  /** `15:00`, Beijing time. */
  readonly at: string
  /** Where it can be followed: a hall, a live page. */
  readonly place: string
  /** One guest a line, with the office held. */
  readonly guests: readonly string[]
}

/** One turn of the conversation. */
export interface Turn {
  readonly who: string
  readonly text: string
}

type Fields = Readonly<Record<string, string>>

/** The one thing the public is asked before an interview. */
export const guestQuestion = "您想请嘉宾回答什么问题？"

export const interviewLimits = { place: 60, guests: 10, guest: 60, who: 16, text: 5000, turns: 300 } as const

const MeetingInput = v.object({
  at: v.pipe(v.string(), v.trim(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  place: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(interviewLimits.place)),
  guests: v.pipe(
    v.string(),
    v.transform(linesOf),
    v.array(v.pipe(v.string(), v.maxLength(interviewLimits.guest))),
    v.minLength(1),
    v.maxLength(interviewLimits.guests),
  ),
})

const wrongWords: Readonly<Record<string, string>> = {
  at: "请填写访谈时间，例如 15:00。",
  place: `请填写访谈地点或收看方式，2至${interviewLimits.place}个字。`,
  guests: `请填写嘉宾，一行一位，1至${interviewLimits.guests}位，每位不超过${interviewLimits.guest}个字。`,
}

/** The plan as it is kept: JSON for an interview, nothing for everything else. */
export function readMeeting(kind: SurveyRow["kind"], { at = "", place = "", guests = "" }: Fields): string {
  if (kind !== "interview") return ""
  const parsed = v.safeParse(MeetingInput, { at, place, guests })
  if (!parsed.success)
    throw new ActError(422, wrongWords[String(parsed.issues[0].path?.[0]?.key)] ?? "有内容填写不正确。")
  return JSON.stringify(parsed.output)
}

export function meetingOf(json: string): Meeting | undefined {
  return json === "" ? undefined : JSON.parse(json)
}

/** Minutes as offices write them: a speaker's name and a colon begin a turn, other lines go on with it. */
export function readTranscript(minutes: string): Turn[] {
  const turns: Turn[] = []
  for (const line of linesOf(minutes)) {
    const [, who, text = ""] = speaker.exec(line) ?? []
    const last = turns.at(-1)
    if (who !== undefined) turns.push({ who: who.trim(), text })
    else if (last === undefined) throw new ActError(422, "实录请以发言人开头，例如“主持人：各位网友好。”")
    else turns[turns.length - 1] = { who: last.who, text: last.text === "" ? line : `${last.text}\n${line}` }
  }
  if (turns.length === 0) throw new ActError(422, "请填写访谈实录。")
  if (turns.length > interviewLimits.turns)
    throw new ActError(422, `实录最多${interviewLimits.turns}段发言。`)
  const wrong = turns.find(({ text }) => text === "" || text.length > interviewLimits.text)
  if (wrong !== undefined)
    throw new ActError(422, `“${wrong.who}”有一段发言是空的，或者超过${interviewLimits.text}个字。`)
  return turns
}

const speaker = new RegExp(`^([^：:，。！？；“”]{1,${interviewLimits.who}})[：:]\\s*(.*)$`)

/** What citizens said or asked; of their words every personal detail counts, of the office's own the grave ones. */
export function isCitizen({ who }: Turn): boolean {
  return /^(?:网友|市民|群众|观众|听众|提问)/.test(who)
}

export function minutesOf(turns: readonly Turn[]): string {
  return turns.map(({ who, text }) => `${who}：${text}`).join("\n")
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
}
