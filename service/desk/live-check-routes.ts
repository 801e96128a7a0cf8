import type { Finding } from "../../rules/index.ts"
import { findingsOfPublication } from "../letters/check-publication.ts"
import type { Mailbox } from "../mailbox.ts"
import { findLetter } from "./letter-routes.ts"
import { judgeDraft, readUnits } from "./read-letter.ts"
import { severityWords } from "./reply-part.ts"
import { newDesk, readOwnForm } from "./session.ts"

/** One thing found in a text that is being written, ready to be shown. */
export interface LiveFinding {
  readonly tone: string
  readonly word: string
  readonly quote: string
  readonly message: string
  readonly basis: string
  /** Which field, and where in it; absent when it is about the whole. */
  readonly field?: string
  readonly start?: number
  readonly end?: number
}

/** What the rules say of a reply or a public copy while it is written; nothing is kept. */
export function liveCheckRoutes(mailbox: Mailbox) {
  const app = newDesk()
  app.post("/letters/:serial{\\d+-\\d+}/check/reply", async (c) => {
    const letter = await findLetter(mailbox, c)
    const { text = "" } = await readOwnForm(c)
    const plain = text.replace(/\r\n?/g, "\n")
    const findings = await judgeDraft(mailbox, letter, plain, await readUnits(mailbox))
    c.header("cache-control", "no-store")
    return c.json({ findings: findings.map((one) => ofReply(one, plain)) })
  })
  app.post("/letters/:serial{\\d+-\\d+}/check/copy", async (c) => {
    const letter = await findLetter(mailbox, c)
    const { title = "", question = "", answer = "" } = await readOwnForm(c)
    const found = await findingsOfPublication(mailbox, mailbox.db, letter.id, { title, question, answer })
    c.header("cache-control", "no-store")
    return c.json({
      findings: found.map(({ field, must, text, message }): LiveFinding => {
        const start = { title, question, answer }[field].indexOf(text)
        const place = start < 0 || text === "" ? {} : { field, start, end: start + text.length }
        const tone = must ? "must" : ""
        return {
          tone,
          word: severityWords[must ? "must" : "should"],
          quote: text,
          message,
          basis: "",
          ...place,
        }
      }),
    })
  })
  return app
}

function ofReply({ severity, message, text, basis, at }: Finding, whole: string): LiveFinding {
  const law = `${basis.document}${basis.verified ? basis.clause : ""}`
  const shown = {
    tone: severity,
    word: severityWords[severity],
    quote: text.slice(0, 60),
    message,
    basis: law,
  }
  if (at === undefined) return shown
  const before = whole.split("\n").slice(0, at.block).join("\n").length + (at.block > 0 ? 1 : 0)
  return { ...shown, field: "text", start: before + at.start, end: before + at.end }
}
