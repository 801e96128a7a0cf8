import type { ArchiveItem } from "../contract.ts"
import type { Mailbox } from "../mailbox.ts"

export interface ArchiveQuery {
  readonly theme?: string
  readonly unit?: string
  readonly from?: string
  readonly q?: string
  readonly cursor?: string
  readonly service?: string
  /** First and last day of receipt. */
  readonly received?: readonly [from: string, to: string]
  readonly serials?: readonly string[]
}

export interface ArchivePage {
  readonly items: readonly ArchiveItem[]
  /** Hand it back for the next page; absent on the last. */
  readonly next?: string
}

const pageSize = 20

/** What has been made public, newest first. Nothing but the signed public copy is ever read here. */
export async function readArchive(mailbox: Mailbox, query: ArchiveQuery): Promise<ArchivePage> {
  const { rows, next } = await readRows(mailbox, query)
  return { items: rows.map(archiveItem), ...(next === undefined ? {} : { next }) }
}

export async function readRows(
  mailbox: Mailbox,
  query: ArchiveQuery,
): Promise<{ rows: ArchiveRow[]; next: string | undefined }> {
  let select = published(mailbox).orderBy("publication.published_at", "desc").orderBy("letter.serial", "desc")
  if (query.theme) select = select.where("letter.theme", "=", query.theme)
  if (query.unit) select = select.where("letter.unit", "=", query.unit)
  if (query.from) select = select.where("letter.answered_on", ">=", query.from)
  if (query.service) select = select.where("letter.service", "=", query.service)
  if (query.serials) select = select.where("letter.serial", "in", [...query.serials])
  if (query.received) {
    const [from, to] = query.received
    select = select.where("letter.received_on", ">=", from).where("letter.received_on", "<=", to)
  }
  if (query.q) {
    const like = likeOf(query.q)
    select = select.where(({ eb, or }) =>
      or([
        eb(eb.fn<string>("lower", ["publication.title"]), "like", like),
        eb(eb.fn<string>("lower", ["publication.question"]), "like", like),
        eb(eb.fn<string>("lower", ["publication.answer"]), "like", like),
      ]),
    )
  }
  const [at = "", serial = ""] = decodeCursor(query.cursor ?? "")
  if (at !== "") {
    select = select.where(({ eb, or, and }) =>
      or([
        eb("publication.published_at", "<", at),
        and([eb("publication.published_at", "=", at), eb("letter.serial", "<", serial)]),
      ]),
    )
  }
  const found = await select.limit(pageSize + 1).execute()
  const rows = found.slice(0, pageSize)
  const last = rows.at(-1)
  const more = found.length > pageSize && last !== undefined
  return { rows, next: more ? encodeCursor(last.published_at, last.serial) : undefined }
}

/** Titles of the newest published letters. */
export function readPublishedTitles(mailbox: Mailbox, most: number) {
  return published(mailbox).orderBy("publication.published_at", "desc").limit(most).execute()
}

export async function readArchived(mailbox: Mailbox, serial: string): Promise<ArchiveItem | undefined> {
  const row = await published(mailbox).where("letter.serial", "=", serial).executeTakeFirst()
  return row === undefined ? undefined : archiveItem(row)
}

function published(mailbox: Mailbox) {
  return mailbox.db
    .selectFrom("publication")
    .innerJoin("letter", (join) =>
      join.onRef("letter.site", "=", "publication.site").onRef("letter.id", "=", "publication.letter"),
    )
    .leftJoin("unit", (join) =>
      join.onRef("unit.site", "=", "letter.site").onRef("unit.id", "=", "letter.unit"),
    )
    .select([
      "letter.serial",
      "letter.kind",
      "letter.service",
      "letter.received_on",
      "letter.answered_on",
      "publication.title",
      "publication.question",
      "publication.answer",
      "publication.published_at",
      "unit.name as unit_name",
    ])
    .where("publication.site", "=", mailbox.site)
    .where("letter.publication", "=", "published")
    .where("publication.published_at", "!=", "")
    .where("publication.withdrawn_at", "=", "")
}

export type ArchiveRow = Awaited<ReturnType<ReturnType<typeof published>["execute"]>>[number]

export function archiveItem(row: ArchiveRow): ArchiveItem {
  return {
    serial: row.serial,
    title: row.title,
    question: row.question,
    answer: row.answer,
    unit: row.unit_name ?? "",
    kind: row.kind,
    receivedOn: row.received_on,
    repliedOn: row.answered_on,
  }
}

/** `%` and `_` in a search are characters, not wildcards. SQLite and PostgreSQL differ in case: both get lower case. */
export function likeOf(words: string): string {
  return `%${words.trim().toLowerCase().slice(0, 50).replace(/[%_]/g, "")}%`
}

function encodeCursor(at: string, serial: string): string {
  return Buffer.from(`${at} ${serial}`).toString("base64url")
}

function decodeCursor(cursor: string): string[] {
  return Buffer.from(cursor, "base64url").toString("utf8").split(" ")
}
