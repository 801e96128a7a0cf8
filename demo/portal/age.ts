import type { HtmlEscapedString } from "hono/utils/html"
import type { ArchiveItem } from "../../service/contract.ts"
import type { ColumnId, Item } from "./content/item.ts"

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** `classic`: tables and UTF-8, as many portals are. `2008`: GBK, quirks mode, font tags. `today`: as one would build it. */
export type Age = "classic" | "2008" | "today"

export const ages: readonly { readonly age: Age; readonly prefix: string; readonly name: string }[] = [
  { age: "classic", prefix: "", name: "经典版" },
  { age: "today", prefix: "/today", name: "今日版" },
  { age: "2008", prefix: "/2008", name: "2008年版" },
]

export function prefixOf(age: Age): string {
  return age === "classic" ? "" : `/${age}`
}

/** An answer the mailbox has made public. */
export type Reply = Pick<ArchiveItem, "serial" | "title" | "unit" | "repliedOn">

/** The same content in one age's clothes. */
export interface Skin {
  home(): Html
  column(id: ColumnId): Html
  item(item: Item): Html
  mailbox(replies: readonly Reply[]): Html
  map(): Html
  missing(): Html
}
