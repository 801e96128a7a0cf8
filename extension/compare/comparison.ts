/** The article of the page, for the comparison with the official document. */
export interface Article {
  readonly title: string
  readonly url: string
  readonly blocks: readonly ArticleBlock[]
  readonly tables: number
  readonly attachments: readonly { readonly text: string; readonly href: string }[]
}

interface ArticleBlock {
  readonly text: string
  readonly isCell: boolean
  readonly selector: string
}

/** A line of the official document. */
export interface OfficialLine {
  readonly text: string
  readonly isCell: boolean
  /** Word counts it itself: its number is not in the text. */
  readonly isNumbered: boolean
}

export interface OfficialDocument {
  readonly lines: readonly OfficialLine[]
  /** Unknown for a pdf: it has lines and letters, no tables. */
  readonly tables: number | undefined
}

/** One place where the two differ, with some words around it on either side. */
export interface Difference {
  readonly official: Excerpt
  readonly web: Excerpt
  /** Where it is on the page. */
  readonly selector: string
}

export interface Excerpt {
  readonly before: string
  readonly words: string
  readonly after: string
}

export interface Comparison {
  readonly differences: readonly Difference[]
  /** Head and imprint of the official document, which a page usually leaves out. */
  readonly frame: readonly string[]
  readonly tables: readonly [official: number, web: number] | undefined
  readonly cells: readonly [official: number, web: number] | undefined
  readonly attachments: AttachmentComparison
}

export interface AttachmentComparison {
  readonly official: number
  readonly web: number
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

export type Outcome =
  | { readonly kind: "compared"; readonly comparison: Comparison }
  | { readonly kind: "failed"; readonly reason: "kind" | "damaged" | "scan" }

export type CompareFile = (file: File, article: Article) => Promise<Outcome>

/** The script that compares offers `CompareFile` under this key; it is loaded when the first file is dropped. */
export const compareKey = "civic-compare"
