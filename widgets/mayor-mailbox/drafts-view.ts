import { html, nothing, type TemplateResult } from "lit"
import { fill, type Tables } from "../internal/language.ts"
import { momentText } from "./dates.ts"
import { nameIn } from "./kept-letter.ts"
import type { LetterDesk } from "./letter-desk.ts"
import type { Draft } from "./letter-record.ts"
import type { Session } from "./session.ts"

/** Loaded when more than one letter has been begun on this device, or one in two tabs. */

interface DraftActions {
  announce(text: string): void
  /** The list has changed. */
  again(): void
}

/** The other drafts of this mailbox; any of them can be gone on with, and what is on the screen stays kept. */
export async function draftsView(
  desk: LetterDesk,
  session: Session,
  actions: DraftActions,
): Promise<TemplateResult> {
  await desk.saveNow()
  const drafts = await session.store.drafts(session.key).catch(() => [])
  const others = drafts.filter((draft) => draft.id !== desk.keeper.name.id && textOf(draft) !== "")
  const words = tables[session.language]
  if (desk.apart) actions.announce(words.apart)
  return html`${desk.apart ? html`<p class="draft found">${words.apart}</p>` : nothing}
    ${others.length > 0 ? listView(others, desk, session, actions) : nothing}`
}

function listView(
  others: readonly Draft[],
  desk: LetterDesk,
  session: Session,
  actions: DraftActions,
): TemplateResult {
  return html`<section class="draft found" aria-labelledby="drafts-title">
    <h2 class="small" id="drafts-title">${tables[session.language].title}</h2>
    <ul class="files">${others.map((draft) => rowView(draft, desk, session, actions))}</ul>
  </section>`
}

function rowView(draft: Draft, desk: LetterDesk, session: Session, actions: DraftActions): TemplateResult {
  const words = tables[session.language]
  const title = shortened(textOf(draft))
  const open = async () => {
    await desk.saveNow()
    desk.open(draft, draft.savedAt)
    actions.announce(fill(words.opened, { title }))
  }
  const drop = async () => {
    await session.store.dropDraft(nameIn(session.key, draft.id).key, draft.savedAt)
    actions.announce(session.words.draftDropped)
    actions.again()
  }
  const time = momentText(new Date(draft.savedAt).toISOString(), session.language)
  return html`<li><span>${title}</span> <span class="hint">${time}</span>
    <button type="button" class="link" aria-label=${words.open + " " + title} @click=${open}>${words.open}</button>
    <button type="button" class="link" aria-label=${words.drop + " " + title} @click=${drop}>${words.drop}</button></li>`
}

/** What to know it by: its title, or how it begins. */
function textOf({ fields }: Draft): string {
  return fields.title.trim() || fields.body.trim()
}

function shortened(text: string): string {
  return text.length > 24 ? text.slice(0, 23) + "…" : text
}

interface DraftsWords {
  readonly title: string
  readonly apart: string
  readonly open: string
  readonly opened: string
  readonly drop: string
}

const tables: Tables<DraftsWords> = {
  "zh-CN": {
    title: "这台设备上其他没写完的信",
    apart: "另一个页面改动、提交或删除了这份草稿。这里写的内容没有丢，已另存为一份。",
    open: "接着写",
    opened: "已打开“{title}”，刚才写的仍在草稿里",
    drop: "删除",
  },
  "zh-TW": {
    title: "這台裝置上其他沒寫完的信",
    apart: "另一個頁面改動、提交或刪除了這份草稿。這裡寫的內容沒有遺失，已另存為一份。",
    open: "接著寫",
    opened: "已開啟「{title}」，剛才寫的仍在草稿裡",
    drop: "刪除",
  },
  en: {
    title: "Other letters begun on this device",
    apart:
      "Another page has changed, sent or deleted this draft. Nothing is lost: what you write here is kept as a draft of its own.",
    open: "Go on writing",
    opened: "“{title}” is open; what you were writing is kept among the drafts",
    drop: "Delete",
  },
}
