import type { Block } from "./types.ts"

/** Civil date in Beijing, `YYYY-MM-DD`. */
export type CivilDate = string

export type PageKind =
  | "home"
  | "column"
  | "article"
  | "policy"
  | "interpretation"
  | "guide"
  | "mailbox"
  | "other"

export interface MetaFacts {
  /** `name` (or `property`) exactly as written: the tag table is case-sensitive. */
  readonly name: string
  readonly content: string
}

export interface LinkFacts {
  /** The `href` attribute as written, empty when it is missing. */
  readonly href: string
  /** Absolute address, when the base is known and the href parses. */
  readonly url?: string
  readonly text: string
  readonly title: string
  readonly selector: string
  readonly inFooter: boolean
  readonly inNavigation: boolean
  /** Inside the article body or the main list. */
  readonly inContent: boolean
  /** Hidden by inline style or attribute, and how. */
  readonly hidden?: string
  /** What asking for it gave, when somebody asked: HTTP status, or 0 for no answer. */
  readonly status?: number
  /** Content type and length of that answer, when known: an attachment may turn out to be an error page. */
  readonly contentType?: string
  readonly bytes?: number
}

export interface ImageFacts {
  readonly src: string
  /** `undefined` when the attribute is missing, "" when it is there and empty. */
  readonly alt: string | undefined
  readonly title: string
  readonly selector: string
  readonly inContent: boolean
  readonly width?: number
  readonly height?: number
  /** False when the browser tried and failed to show it. */
  readonly loaded?: boolean
  /** Text of the caption or paragraph around it. */
  readonly nearby: string
}

export interface ResourceFacts {
  readonly kind: "script" | "frame" | "style" | "font" | "media" | "object"
  readonly src: string
  readonly url?: string
  readonly selector: string
}

export interface FieldFacts {
  readonly name: string
  readonly type: string
  readonly label: string
  readonly required: boolean
  readonly selector: string
}

export interface TableFacts {
  readonly headers: readonly string[]
  readonly rows: number
  readonly selector: string
}

/** Measured by a real browser only. Lengths in CSS px, times in ms. */
export interface RenderedFacts {
  readonly loadTime?: number
  readonly scrollWidth?: number
  readonly innerWidth?: number
  readonly lowContrast?: readonly {
    readonly selector: string
    readonly text: string
    readonly ratio: number
  }[]
  readonly smallTargets?: readonly {
    readonly selector: string
    readonly text: string
    readonly width: number
    readonly height: number
  }[]
  readonly floating?: readonly { readonly selector: string; readonly text: string }[]
  /** Things a mouse can use and the keyboard cannot reach, or where the focus is not seen. */
  readonly keyboardFaults?: readonly {
    readonly selector: string
    readonly text: string
    readonly fault: "unreachable" | "no-focus-mark" | "trap"
  }[]
  /** Measured with the elder mode on; ratios to the font size, gap of paragraphs to the line spacing. */
  readonly elder?: {
    readonly fontSize: number
    readonly largestFontSize: number
    readonly lineHeight: number
    readonly paragraphGap: number
  }
}

/** The document an interpretation explains, the interpretation of a document, or the original of a reprint. */
export interface CounterpartFacts {
  readonly kind: "policy" | "interpretation" | "original"
  readonly url: string
  readonly title: string
  readonly publishedOn?: CivilDate
  readonly text?: string
}

/** Everything the page rules know of one page. Built by `readPage` from a tree, completed by the host. */
export interface PageFacts {
  readonly url?: string
  readonly kind: PageKind
  readonly title: string
  readonly heading: string
  readonly lang: string
  readonly metas: readonly MetaFacts[]
  readonly links: readonly LinkFacts[]
  readonly images: readonly ImageFacts[]
  readonly resources: readonly ResourceFacts[]
  readonly fields: readonly FieldFacts[]
  readonly tables: readonly TableFacts[]
  /** Label → value pairs of the document box: 索引号, 发文机关, 发文字号, 成文日期, 发布日期, 有效性 … */
  readonly box: readonly { readonly label: string; readonly value: string; readonly selector: string }[]
  /** Publication time as the reader sees it, as written; empty when none is shown. */
  readonly visibleDate: string
  /** Source as the reader sees it; empty when none is shown. */
  readonly visibleSource: string
  readonly footerText: string
  /** Text of the whole page, capped at 200,000 characters. */
  readonly text: string
  /** Indices of the draft's blocks that belong to the article body. */
  readonly bodyBlocks: readonly number[]
  readonly rendered?: RenderedFacts
  /** HTML of the editable region, when the host is an editor. */
  readonly html?: string
  /** Distinct custom element names, class names and ids in the page; they tell share bars and toolbars. */
  readonly marks?: readonly string[]
  /** Does the page warn before it leads to a site that is not the government's? Absent: nobody could tell. */
  readonly warnsBeforeLeaving?: boolean
  /** Pages that belong to this one, when the host has read them. */
  readonly counterparts?: readonly CounterpartFacts[]
  /** Elements whose markup alone shuts the keyboard out: positive tabindex, onclick on what cannot be focused. */
  readonly keyboardFaults?: readonly {
    readonly selector: string
    readonly text: string
    readonly fault: "positive-tabindex" | "mouse-only"
  }[]
}

export interface ColumnItem {
  readonly title: string
  readonly fullTitle: string
  readonly href: string
  readonly date?: CivilDate
  /** Month and day are shown without the year, and nothing tells it. */
  readonly isYearless?: boolean
  readonly selector: string
}

export interface ColumnFacts {
  readonly name: string
  /** ColumnType of the page, or what the name says. */
  readonly type: string
  readonly url?: string
  readonly items: readonly ColumnItem[]
  readonly emptyText: string
}

export interface SiteFacts {
  readonly host: string
  readonly pages: number
  readonly columns: readonly (ColumnFacts & { readonly state?: "fresh" | "stale" | "blank" })[]
  /** Newest date on the home page. */
  readonly homeNewest?: CivilDate
  readonly deadLinks: readonly { readonly url: string; readonly from: string; readonly status: number }[]
  readonly letters?: readonly {
    readonly serial: string
    readonly receivedOn: CivilDate
    readonly repliedOn?: CivilDate
  }[]
  readonly guides?: readonly { readonly url: string; readonly missing: readonly string[] }[]
  readonly https?: boolean
  /** Does the host have an IPv6 address? Only who may ask the name service knows. */
  readonly ipv6?: boolean
  readonly mixedContent?: readonly string[]
}

/** A reply to a citizen's letter; its text is the draft's blocks. */
export interface ReplyFacts {
  readonly receivedOn: CivilDate
  readonly repliedOn?: CivilDate
  /** The answering unit, as published. */
  readonly unit?: string
  /** Is the case complex, so that the longer limit holds? */
  readonly complex?: boolean
  /** What the writer gave in the form: must not be repeated in a public reply. */
  readonly writer?: { readonly name?: string; readonly phone?: string; readonly address?: string }
}

/** An attachment opened by the host. */
export interface DocumentFacts {
  readonly name: string
  readonly kind: string
  readonly readable: boolean
}

/** Lists the unit maintains itself. We ship them empty. */
export interface UnitLists {
  readonly leaders?: readonly { readonly name: string; readonly posts: readonly string[] }[]
  readonly terms?: readonly { readonly wrong: string; readonly right: string; readonly note?: string }[]
  readonly agencies?: readonly string[]
}

/**
 * What `run` judges. `today` is handed in because rules have no clock. A facet that is absent makes the rules
 * that need it `skipped`.
 */
export interface Draft {
  readonly blocks: readonly Block[]
  readonly today?: CivilDate
  readonly page?: PageFacts
  readonly column?: ColumnFacts
  readonly site?: SiteFacts
  readonly reply?: ReplyFacts
  readonly document?: DocumentFacts
  readonly lists?: UnitLists
}
