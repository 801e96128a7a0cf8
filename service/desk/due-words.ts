import { html } from "hono/html"
import { daysBetween } from "../../rules/index.ts"
import type { Html } from "../html/page.ts"
import { openStates } from "../letters/states.ts"
import type { Mailbox } from "../mailbox.ts"
import type { LetterRow } from "../store/tables.ts"

/** How a letter stands against its promise: in words, and in a colour that only repeats the words. */
export function dueTag(mailbox: Mailbox, letter: LetterRow, today: string): Html {
  const { word, tone } = dueWord(mailbox, letter, today)
  return html`<span class="tag ${tone}">${word}${letter.due_provisional === 1 ? "（暂定）" : ""}</span>`
}

/** Both promises while the letter is open: the one to the writer, and the unit's own. */
export function clockTags(mailbox: Mailbox, letter: LetterRow, today: string): Html {
  const citizen = dueTag(mailbox, letter, today)
  if (letter.unit_due_on === "" || !openStates.includes(letter.state)) return citizen
  const { word, tone } = standing(mailbox, letter.unit_due_on, today)
  return html`${citizen} <span class="tag ${tone}">单位${word}</span>`
}

function dueWord(mailbox: Mailbox, letter: LetterRow, today: string): { word: string; tone: string } {
  if (letter.state === "answered" || letter.state === "closed") {
    const late = letter.answered_on > letter.due_on
    return late ? { word: "超期答复", tone: "warn" } : { word: "按期答复", tone: "good" }
  }
  if (!openStates.includes(letter.state)) return { word: "无需答复", tone: "" }
  return standing(mailbox, letter.due_on, today)
}

function standing(mailbox: Mailbox, due: string, today: string): { word: string; tone: string } {
  if (due < today) return { word: `逾期${daysBetween(due, today)}天`, tone: "bad" }
  if (due === today) return { word: "今天到期", tone: "warn" }
  const left = mailbox.calendar.current.workingDaysBetween(today, due)
  return { word: `还有${left}个工作日`, tone: left <= 1 ? "warn" : "good" }
}
