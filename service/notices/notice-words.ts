import { chineseDate } from "../clock/due.ts"
import { readContact } from "../letters/check-publication.ts"
import { publicState } from "../letters/states.ts"
import type { Mailbox } from "../mailbox.ts"
import type { LetterRow, NoticeRow } from "../store/tables.ts"

export interface Message {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** For the webhook: what has happened, without anybody's data. */
  readonly facts: object
}

/** What a notice says, as things are when it is sent; undefined when the letter has gone. */
export async function messageOf(mailbox: Mailbox, notice: NoticeRow): Promise<Message | undefined> {
  const letter = await mailbox.db
    .selectFrom("letter")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("id", "=", notice.letter)
    .executeTakeFirst()
  if (letter === undefined) return undefined
  const { serial } = letter
  const word = eventWords[notice.event] ?? notice.event
  const facts = { event: notice.event, serial, state: letter.state, unit: letter.unit, dueOn: letter.due_on }
  const subject = `${mailbox.siteName}信箱：${serial} ${word}`
  if (notice.channel === "citizen") {
    const contact = await readContact(mailbox, mailbox.db, letter.id)
    return { to: contact?.email ?? "", subject, text: citizenText(mailbox, letter, word), facts }
  }
  const to = notice.channel === "staff" ? await emailOf(mailbox, notice.staff) : ""
  return { to, subject, text: staffText(mailbox, letter, word), facts: { ...facts, at: notice.at } }
}

const eventWords: Readonly<Record<string, string>> = {
  received: "已收到",
  explained: "有办理情况说明",
  answered: "已答复",
  rejected: "不予受理",
  merged: "与已有来信合并办理",
  forwarded: "已派单，请签收",
  sent_back: "答复稿被退回修改",
  reopened: "来信人申请再次办理",
  supplemented: "来信人补充了内容",
  due_soon: "下一个工作日到期",
  due_today: "今天到期",
  overdue: "已超过答复期限",
  veto_30: "已超过30天未答复，三个月未答复将被单项否决",
  veto_60: "已超过60天未答复，三个月未答复将被单项否决",
  veto_80: "已超过80天未答复，三个月未答复将被单项否决",
}

/** Neither title nor text: mail is read by others. */
function citizenText(mailbox: Mailbox, letter: LetterRow, word: string): string {
  const { publicUrl } = mailbox.notices
  return [
    `您好！您写给${mailbox.siteName}的来信（编号${letter.serial}）${word}，目前状态：${publicState(letter.state)}。${promiseOf(letter)}`,
    publicUrl === undefined
      ? "请在网站的信箱页面凭编号和查询码查看。"
      : `请凭编号和查询码查看：${publicUrl}/mailbox/status`,
    "本邮件由系统发出，请勿回复。查询码只在提交时显示，工作人员不会向您索要。",
  ].join("\n\n")
}

/** The day by which an answer is owed, while it is. */
function promiseOf({ done, due_on, due_provisional }: LetterRow): string {
  if (done === 1) return ""
  return `答复期限：${chineseDate(due_on)}${due_provisional === 1 ? "（暂定）" : ""}。`
}

function staffText(mailbox: Mailbox, letter: LetterRow, word: string): string {
  const { publicUrl } = mailbox.notices
  const where = publicUrl === undefined ? "" : `${publicUrl}/desk/letters/${letter.serial}`
  return [
    `来信${letter.serial}${word}。答复期限：${chineseDate(letter.due_on)}。`,
    `请登录工作台办理。${where}`,
  ].join("\n\n")
}

async function emailOf(mailbox: Mailbox, staff: string): Promise<string> {
  const row = await mailbox.db
    .selectFrom("staff")
    .select("email")
    .where("site", "=", mailbox.site)
    .where("id", "=", staff)
    .where("disabled", "=", 0)
    .executeTakeFirst()
  return row?.email ?? ""
}
