/** A page of the portal below a column. */
export interface Item {
  readonly id: string
  readonly column: ColumnId
  readonly title: string
  /** YYYY-MM-DD HH:MM, Beijing. */
  readonly published: string
  readonly source: string
  readonly summary: string
  /** Words of the title or the text. */
  readonly keywords: string
  readonly paragraphs: readonly string[]
  /** Figures of a bulletin; the first row is the head. */
  readonly table?: { readonly caption: string; readonly rows: readonly (readonly string[])[] }
  /** The elements of a guide, by name. */
  readonly guide?: readonly (readonly [string, string])[]
  readonly picture?: { readonly src: string; readonly alt: string }
  /** The document box of a policy. */
  readonly box?: readonly (readonly [string, string])[]
  readonly signed?: readonly [string, string]
  /** What a notice issues, after its signature. */
  readonly annex?: { readonly title: string; readonly paragraphs: readonly string[] }
  /** File under /feeds/ that the interpretation panel reads. */
  readonly feed?: string
  /** Plain links the panel reads where there is no feed, and readers without JavaScript use. */
  readonly related?: readonly string[]
}

export type ColumnId = "yaowen" | "gonggao" | "zhengce" | "jiedu" | "fuwu" | "zhengji" | "tongji" | "fangtan"
