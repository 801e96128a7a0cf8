/** How heavily a finding weighs: `must` can veto or break a national standard, `should` is good practice, `hint` is taste. */
export type Severity = "must" | "should" | "hint"

/** What a rule looks at. A rule whose facet the draft lacks is skipped with a reason, never passed silently. */
export type Facet = "text" | "page" | "column" | "site" | "reply" | "document"

/**
 * The clause a rule rests on. `direct`: the clause states the demand; `derived`: it follows from a principle;
 * `profile`: the unit chose the number. `verified: false` means nobody of us has read the original sentence,
 * so `clause` must not be shown as a quotation.
 */
export interface Basis {
  readonly document: string
  readonly clause: string
  readonly kind: "direct" | "derived" | "profile"
  readonly verified: boolean
}

export type BlockKind = "title" | "heading" | "paragraph" | "item" | "cell" | "caption"

/** One unit of running text: a paragraph, a heading, a table cell. `text` has no line structure of its own. */
export interface Block {
  readonly text: string
  readonly kind: BlockKind
  /** CSS selector of the element the text came from, when there is one. */
  readonly selector?: string
}

/** A half-open range of UTF-16 offsets inside one block's text. */
export interface Span {
  readonly block: number
  readonly start: number
  readonly end: number
}

/** `safe` may be applied on a click, `suggest` is a proposal to weigh, `mask` replaces characters by asterisks. */
export type FixKind = "safe" | "suggest" | "mask"

/** Replaces exactly the finding's span. */
export interface Fix {
  readonly text: string
  readonly kind: FixKind
}

/** What is still to be written may make it right: the rest of the same word, or of the same block. */
export type Unfinished = "word" | "block"

export interface Finding {
  readonly rule: string
  readonly title: string
  readonly severity: Severity
  /** What is wrong and what to do, one Chinese sentence. */
  readonly message: string
  readonly basis: Basis
  /** What the fault costs in a spot check, when the indicators say so. */
  readonly cost?: string
  /** Where in the text; absent for findings about the page, column or site as a whole. */
  readonly at?: Span
  /** CSS selector of the element at fault, for page findings. */
  readonly selector?: string
  /** The words at fault, or the value found. */
  readonly text: string
  readonly fix?: Fix
  /** Only a fault if the writer has come to an end here. */
  readonly unfinished?: Unfinished
}

export interface Skipped {
  readonly rule: string
  readonly reason: string
}

export interface Report {
  readonly findings: readonly Finding[]
  /** Rules that could not be decided, with the reason in Chinese. */
  readonly skipped: readonly Skipped[]
  /** Rules that threw: a defect of ours, reported and survived. */
  readonly failed: readonly Skipped[]
}
