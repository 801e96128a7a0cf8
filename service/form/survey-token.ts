import type { Context } from "hono"
import { getCookie, setCookie } from "hono/cookie"
import { cameByHttps } from "../http/came-by-https.ts"
import type { Mailbox } from "../mailbox.ts"
import { fastest, makeFormToken, readFormToken } from "./form-token.ts"

const day = 86_400_000
/** Longer than any survey runs. */
const lifetime = 200 * day

/**
 * One token a browser and survey, kept in a cookie so that a page opened again is still the same respondent. Without
 * cookies each page is a respondent of its own: then only the limit on the network holds.
 */
export function respondentToken(
  mailbox: Mailbox,
  c: Context,
  survey: string,
  wants: "same" | "another",
): string {
  const name = `civic_survey_${survey}`
  const known = getCookie(c, name)
  if (wants === "same" && known !== undefined && tokenOf(mailbox, known, 0) !== undefined) return known
  const token = makeFormToken(mailbox)
  const secure = cameByHttps(mailbox, c)
  const maxAge = lifetime / 1000
  setCookie(c, name, token, { path: `/surveys/${survey}`, httpOnly: true, sameSite: "Lax", secure, maxAge })
  return token
}

/** The response's one-time token; undefined when the form's is forged, too old, or came back faster than anybody reads. */
export function tokenOf(mailbox: Mailbox, token: string, least: number = fastest): string | undefined {
  return readFormToken(mailbox, token, { least, most: lifetime })?.id
}
