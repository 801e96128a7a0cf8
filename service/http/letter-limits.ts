import type { Mailbox } from "../mailbox.ts"
import { tooMany } from "./api-error.ts"
import type { BucketRule } from "./limiter.ts"

export interface LetterLimits {
  readonly perPrefix: BucketRule
  /** Letters with one telephone number, whatever network they come from. */
  readonly perPhone: BucketRule
  readonly global: BucketRule
  readonly challenges: BucketRule
  readonly uploads: BucketRule
  /** Answers to surveys: a whole school or office may answer in the same hour. */
  readonly responses: BucketRule
}

/**
 * A whole office may share one address, so a network gets thirty letters at once and six a minute after that. One
 * telephone number may be an office's too, but ten letters a day are enough for it in the long run.
 */
export const usualLimits: LetterLimits = {
  perPrefix: { burst: 30, perSecond: 0.1 },
  perPhone: { burst: 30, perSecond: 10 / 86_400 },
  global: { burst: 600, perSecond: 20 },
  challenges: { burst: 120, perSecond: 1 },
  uploads: { burst: 60, perSecond: 0.5 },
  responses: { burst: 60, perSecond: 0.2 },
}

export function takeLetterToken(mailbox: Mailbox, limits: LetterLimits, prefix: string): void {
  const wait =
    mailbox.limiter.take(`letter/${prefix}`, limits.perPrefix) ||
    mailbox.limiter.take("letter", limits.global)
  if (wait > 0) throw tooMany(wait)
}

/** Only of letters that are new: whoever repeats one because its answer was lost has written one. */
export function takePhoneToken(mailbox: Mailbox, limits: LetterLimits, phone: string): void {
  const digits = phone.replace(/\D/g, "")
  const wait = digits === "" ? 0 : mailbox.limiter.take(`phone/${digits}`, limits.perPhone)
  if (wait > 0) throw tooMany(wait)
}
