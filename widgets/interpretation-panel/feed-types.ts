/** How a policy is explained. */
export const forms = [
  "commentary",
  "interview",
  "background",
  "cases",
  "data",
  "infographic",
  "audio",
  "video",
  "leader",
  "response",
] as const
export type Form = (typeof forms)[number]

/** What `parseFeed` makes of a feed: one policy and everything that explains it. */
export interface Feed {
  readonly document: PolicyDocument
  readonly interpretations: readonly Piece[]
  readonly clauses: readonly Clause[]
  readonly glossary: readonly { readonly term: string; readonly meaning: string }[]
  readonly changes: readonly Change[]
  readonly deadlines: readonly Deadline[]
  readonly related: readonly { readonly title: string; readonly url: string; readonly date: string }[]
}

/** Empty strings stand for what the feed does not say. */
export interface PolicyDocument {
  readonly id: string
  readonly title: string
  readonly class: string
  readonly number: string
  readonly issuer: string
  readonly date: string
  readonly status: string
  readonly url: string
}

/** One interpretation: an article elsewhere, or the explanation itself, or both. */
export interface Piece {
  readonly id: string
  readonly form: Form
  readonly title: string
  readonly url: string
  readonly date: string
  readonly source: string
  /** Working days between document and piece, counted by whoever made the feed. */
  readonly workingDays?: number
  readonly html: string
  readonly text: string
  /** Picture of an infographic; `text` is its text version. */
  readonly image: string
  readonly media: string
  /** WebVTT file with the captions of a video. */
  readonly captions: string
  readonly transcript: string
  readonly questions: readonly { readonly question: string; readonly answer: string }[]
  readonly timeline: readonly { readonly date: string; readonly text: string }[]
  readonly chart?: Chart
  /** Ids of the clauses it explains. */
  readonly clauses: readonly string[]
}

/** A passage of the policy, found again in the page by its words. */
export interface Clause {
  readonly id: string
  readonly label: string
  readonly quote: string
}

export interface Change {
  readonly label: string
  readonly old: string
  readonly new: string
  readonly note: string
}

export interface Deadline {
  readonly date: string
  readonly label: string
  readonly note: string
}

export interface Chart {
  readonly kind: "bar" | "line"
  readonly title: string
  readonly unit: string
  readonly labels: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
}
