/**
 * The wire between the mailbox form and the service: schemas both sides parse with, and the types of the answers.
 * Lengths are UTF-16 units, times ISO 8601 UTC, dates Beijing civil dates `YYYY-MM-DD`.
 */
import * as v from "valibot"

/** Kinds of letter a box may take (mailbox.md §2: the four kinds cities use). */
export const letterKinds = ["consult", "complaint", "suggestion", "help"] as const
export type LetterKind = (typeof letterKinds)[number]

export const limits = {
  title: { min: 4, max: 50 },
  body: { min: 10, max: 3000 },
  name: 40,
  phone: 20,
  email: 100,
  address: 120,
  attachments: 5,
  attachmentBytes: 10 * 1024 * 1024,
  supplement: 1000,
} as const

/** 12 characters of Crockford's base 32 = 60 bits, made by the client so that the receipt exists off line. */
export const codePattern = /^[0-9A-HJKMNP-TV-Z]{12}$/
/** UUID made by the client. */
export const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** Year and running number, e.g. 2026-000123. */
export const serialPattern = /^\d{4}-\d{6}$/

const text = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max))

/** ISO 8601 with seconds. For the record only: no clock runs by what a device says. */
const timePattern = /^\d{4}(-\d\d){2}T\d\d(:\d\d){2}(\.\d+)?(Z|[+-]\d\d:\d\d)$/

export const LetterInput = v.object({
  id: v.pipe(v.string(), v.regex(idPattern)),
  code: v.pipe(v.string(), v.regex(codePattern)),
  service: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  kind: v.picklist(letterKinds),
  title: v.pipe(v.string(), v.trim(), v.minLength(limits.title.min), v.maxLength(limits.title.max)),
  body: v.pipe(v.string(), v.trim(), v.minLength(limits.body.min), v.maxLength(limits.body.max)),
  name: v.optional(text(limits.name), ""),
  phone: v.optional(v.pipe(text(limits.phone), v.regex(/^(|[\d+\-() ]{7,20})$/)), ""),
  email: v.optional(v.pipe(text(limits.email), v.regex(/^(|[^@\s]+@[^@\s]+\.[^@\s]+)$/)), ""),
  address: v.optional(text(limits.address), ""),
  wantsPublic: v.optional(v.boolean(), false),
  attachments: v.optional(
    v.pipe(
      v.array(
        v.object({
          sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
          name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
        }),
      ),
      v.maxLength(limits.attachments),
    ),
    [],
  ),
  /** When the citizen pressed send, by the device's clock; kept beside the receipt time. */
  composedAt: v.optional(v.pipe(v.string(), v.regex(timePattern))),
  lang: v.optional(v.picklist(["zh-CN", "zh-TW", "en"]), "zh-CN"),
  /** Answer to the challenge of `GET /api/v1/challenge`. */
  proof: v.optional(
    v.object({ challenge: v.pipe(v.string(), v.maxLength(300)), nonce: v.pipe(v.string(), v.maxLength(40)) }),
  ),
  /** Honeypot: people never see it. */
  website: v.optional(v.pipe(v.string(), v.maxLength(200)), ""),
})
export type LetterInput = v.InferOutput<typeof LetterInput>

const code = v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(codePattern))

export const StatusInput = v.object({
  serial: v.pipe(v.string(), v.trim(), v.regex(serialPattern)),
  code,
})

/** A box a citizen can write to (Open311 GeoReport v2 names, plus ours). */
export interface ServiceInfo {
  readonly service_code: string
  readonly service_name: string
  readonly description: string
  readonly group: string
  readonly kinds: readonly LetterKind[]
  /** Working days the unit has, from its receipt. */
  readonly days: number
  readonly requires: { readonly name: boolean; readonly phone: boolean }
  /** What the writer may add: e-mail where notices can be sent, an address where the box has use for one. */
  readonly offers: { readonly email: boolean; readonly address: boolean }
}

/** SHA-256 over `challenge + nonce` must begin with `bits` zero bits. */
export interface Challenge {
  readonly challenge: string
  readonly bits: number
  readonly expiresAt: string
}

/** The five words a citizen sees. */
export const publicStates = ["待受理", "办理中", "已答复", "不予受理", "已撤回"] as const
export type PublicState = (typeof publicStates)[number]

export interface Receipt {
  readonly id: string
  readonly serial: string
  readonly receivedAt: string
  readonly dueOn: string
  /** True when the holiday notice of a year that was counted is not out yet. */
  readonly dueProvisional: boolean
  readonly state: PublicState
}

export interface StatusAnswer {
  readonly serial: string
  readonly title: string
  readonly body: string
  readonly service: string
  readonly unit: string
  readonly state: PublicState
  readonly receivedAt: string
  readonly dueOn: string
  readonly dueProvisional: boolean
  /** How the due date came about, one Chinese sentence. */
  readonly dueExplained: string
  readonly timeline: readonly { readonly at: string; readonly what: string; readonly note: string }[]
  readonly reply?: { readonly unit: string; readonly text: string; readonly at: string }
  readonly rating?: { readonly score: 1 | 2 | 3; readonly text: string }
  readonly canRate: boolean
  readonly canReopen: boolean
  readonly canWithdraw: boolean
  readonly canSupplement: boolean
}

export interface ArchiveItem {
  readonly serial: string
  readonly title: string
  readonly question: string
  readonly answer: string
  readonly unit: string
  readonly kind: LetterKind
  readonly receivedOn: string
  readonly repliedOn: string
}

/** `GET /api/v1/archive/similar?title=`: published letters like the one being written. */
export interface SimilarAnswer {
  readonly items: readonly ArchiveItem[]
}

/** Every error answer: `code` for programs, `message` for people, `fields` where a field is at fault. */
export interface ErrorAnswer {
  readonly error: {
    readonly code: string
    readonly message: string
    readonly fields?: Readonly<Record<string, string>>
  }
}

/** `POST /api/v1/letters/{id or serial}/supplement` */
export const SupplementInput = v.object({
  code,
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.supplement)),
})

/** `POST /api/v1/letters/{id or serial}/rating`: 1 not satisfied, 2 fairly, 3 satisfied. */
export const RatingInput = v.object({
  code,
  score: v.picklist([1, 2, 3]),
  text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), ""),
})

/** `POST /api/v1/letters/{id or serial}/reopen`: once, while `canReopen`. */
export const ReopenInput = v.object({
  code,
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.supplement)),
})

/** `POST /api/v1/letters/{id or serial}/withdraw` */
export const WithdrawInput = v.object({
  code,
  reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), ""),
})

/** The letters received in a month, of one unit, kind or theme. */
export interface StatsLine {
  readonly name: string
  readonly received: number
  readonly answered: number
  /** Answered by the promised day, of those answered. */
  readonly onTime: number
  readonly overdue: number
  /** Median working days to the answer; null while there is none. */
  readonly medianDays: number | null
  readonly rated: number
  readonly satisfied: number
}

export interface Stats {
  /** `2026-11` */
  readonly month: string
  readonly total: StatsLine
  readonly byUnit: readonly StatsLine[]
  readonly byKind: readonly StatsLine[]
  readonly byTheme: readonly StatsLine[]
}
