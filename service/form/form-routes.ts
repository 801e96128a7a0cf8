import { type Context, Hono } from "hono"
import * as v from "valibot"
import { beijingDate } from "../../rules/index.ts"
import { LetterInput, StatusInput } from "../contract.ts"
import { baseStyles } from "../html/base-styles.ts"
import { icon, readForm, refuseForeignForms, sendAsset, sendPage } from "../html/page.ts"
import { ApiError } from "../http/api-error.ts"
import { addressPrefix } from "../http/client-address.ts"
import { explainIssues } from "../http/explain-issues.ts"
import { type LetterLimits, takeLetterToken, takePhoneToken } from "../http/letter-limits.ts"
import { readServices } from "../http/service-routes.ts"
import { storeTrouble } from "../http/store-trouble.ts"
import { acceptLetter } from "../letters/accept-letter.ts"
import { readArchive } from "../letters/read-archive.ts"
import { readStats } from "../letters/read-stats.ts"
import { openLetter, readStatus } from "../letters/read-status.ts"
import type { Mailbox } from "../mailbox.ts"
import { formPage, receiptPage } from "./form-page.ts"
import { type FormIdentity, makeFormToken, readFormToken } from "./form-token.ts"
import { statsPage } from "./stats-page.ts"
import { archivePage, statusPage } from "./status-page.ts"

/** The mailbox for browsers without scripts: the same acceptance behind plain forms. */
export function formRoutes(mailbox: Mailbox, limits: LetterLimits): Hono {
  const app = new Hono()
  app.use("*", (c, next) => refuseForeignForms(mailbox, c, next))
  app.get("/icon.svg", (c) => sendAsset(c, "image/svg+xml", icon))
  app.get("/mailbox.css", (c) => sendAsset(c, "text/css", formStyles))

  app.get("/", async (c) => {
    const state = { token: makeFormToken(mailbox), entered: c.req.query() }
    return sendPage(c, formPage(mailbox, await readServices(mailbox), state))
  })

  app.post("/", async (c) => {
    const entered = await readForm(c)
    try {
      return await accept(mailbox, c, limits, entered)
    } catch (thrown) {
      const error = thrown instanceof ApiError ? thrown : storeTrouble(thrown)
      if (error === undefined) throw thrown
      const refused = {
        wrong: error.message,
        ...(error.fields === undefined ? {} : { fields: error.fields }),
      }
      const state = {
        token:
          error.code === "key_reused" ? makeFormToken(mailbox) : tokenFor(mailbox, entered["token"] ?? ""),
        entered,
        ...refused,
      }
      return sendPage(
        c,
        formPage(mailbox, await readServices(mailbox), state),
        error.status === 429 || error.status === 503 ? error.status : 422,
      )
    }
  })

  app.get("/status", (c) => sendPage(c, statusPage(mailbox, {})))
  app.post("/status", async (c) => {
    const { serial = "", code = "" } = await readForm(c)
    try {
      const key = v.safeParse(StatusInput, { serial, code: code.replace(/[\s-]/g, "") })
      if (!key.success) throw new ApiError(422, "invalid", "编号或查询码格式不正确，请检查。")
      const letter = await openLetter(mailbox, key.output, addressPrefix(mailbox, c.req.raw, c.env))
      return sendPage(c, statusPage(mailbox, { status: await readStatus(mailbox, letter), serial }))
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return sendPage(
        c,
        statusPage(mailbox, { wrong: error.message, serial }),
        error.status === 429 ? 429 : 422,
      )
    }
  })

  app.get("/archive", async (c) => {
    const page = await readArchive(mailbox, c.req.query())
    return sendPage(c, archivePage(mailbox, page, c.req.query("q") ?? ""))
  })

  app.get("/stats", async (c) => {
    const today = beijingDate(mailbox.now())
    const asked = c.req.query("month") ?? ""
    const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7)
    return sendPage(c, statsPage(mailbox, await readStats(mailbox, month, today), today))
  })
  return app
}

async function accept(
  mailbox: Mailbox,
  c: Context,
  limits: LetterLimits,
  entered: Readonly<Record<string, string>>,
): Promise<Response> {
  takeLetterToken(mailbox, limits, addressPrefix(mailbox, c.req.raw, c.env))
  const identity = readFormToken(mailbox, entered["token"] ?? "")
  if (identity === undefined || (entered["website"] ?? "") !== "") {
    throw new ApiError(422, "refused", "页面已过期或提交过快，请核对后再提交一次。")
  }
  const input = parseLetter(entered, identity)
  const allow = () => takePhoneToken(mailbox, limits, input.phone)
  const { receipt } = await acceptLetter(mailbox, { input, idem: identity.idem, channel: "form", allow })
  return sendPage(c, receiptPage(mailbox, receipt, identity.code))
}

function parseLetter(entered: Readonly<Record<string, string>>, { id, code }: FormIdentity): LetterInput {
  const { token: _, website: __, wantsPublic, ...fields } = entered
  const body = (fields["body"] ?? "").replace(/\r\n?/g, "\n")
  const parsed = v.safeParse(
    LetterInput,
    { ...fields, body, id, code, wantsPublic: wantsPublic === "1" },
    { abortPipeEarly: true },
  )
  if (parsed.success) return parsed.output
  throw new ApiError(422, "invalid", "请按提示修改后再提交。", { fields: explainIssues(parsed.issues) })
}

/** The same token while it is good: a corrected form is still the same letter, and cannot become two. */
function tokenFor(mailbox: Mailbox, token: string): string {
  return readFormToken(mailbox, token) === undefined ? makeFormToken(mailbox) : token
}

const formStyles = `${baseStyles}
.site { background: var(--brand-dark); color: #fff; }
.site > div, main { max-width: 760px; margin-inline: auto; padding: 12px 20px; }
.site strong { font-size: 18px; margin-inline-end: 24px; }
.site nav { display: inline-flex; flex-wrap: wrap; margin-inline-start: -12px; }
.site nav a { color: #fff; padding: 8px 12px; min-height: 44px; }
main { padding-block: 28px 64px; }
.choices label > span { flex: 1; }
.choice { font-weight: 400; }
.secret { font: 600 20px/1.6 ui-monospace, Consolas, monospace; letter-spacing: .06em; }
.question { border: 0; padding: 0; margin: 0 0 24px; min-width: 0; }
.question legend, .article { font-weight: 600; padding: 0; margin-block-end: 8px; white-space: pre-wrap; }
.question label { font-weight: 400; min-height: 44px; display: flex; align-items: center; margin: 0; }
.question label input { flex: none; }
.article { font-weight: 400; margin-block-start: 0; }
.question label.words { display: block; font-weight: 600; min-height: 0; margin-block-end: 4px; }
.question textarea { min-height: 88px; }
.tag { display: inline-block; padding: 1px 10px; border-radius: 999px; font-size: 14px; background: var(--ground); color: var(--soft); }
.tag.open { background: var(--good-wash); color: var(--good); font-weight: 600; }
.text + dl.facts { margin-block-start: 16px; padding-block-start: 16px; border-block-start: 1px solid var(--line); }
.facts .line { display: block; }
.kinds ul { display: flex; flex-wrap: wrap; gap: 8px; list-style: none; margin: 0 0 20px; padding: 0; }
.kinds a { display: inline-flex; align-items: center; min-height: 44px; padding: 6px 16px; border: 1px solid var(--line); border-radius: 999px; background: var(--paper); text-decoration: none; }
.kinds [aria-current] { background: var(--brand); border-color: var(--brand); color: #fff; }
.minutes { margin: 20px 0 0; padding-block-start: 20px; border-block-start: 1px solid var(--line); }
.minutes dt { font-weight: 600; color: var(--brand-dark); }
.minutes dd { margin: 0 0 16px; }
.scroll { overflow-x: auto; margin-block-end: 24px; }
.months { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-end; }
.months .field { margin: 0; }
.card table { border-collapse: collapse; width: 100%; }
.card caption { text-align: start; font-weight: 600; padding-block-end: 8px; }
.card.scroll :is(th, td) { text-align: start; padding: 8px 12px; border-block-end: 1px solid var(--line); white-space: nowrap; }
.card.scroll thead th { white-space: normal; min-width: 3.6em; vertical-align: bottom; color: var(--soft); font-size: 14px; }
.card.scroll .number { text-align: end; font-variant-numeric: tabular-nums; }
.card.scroll tbody th { font-weight: 400; }
.card.scroll .total > * { font-weight: 600; background: var(--ground); }
.result { border-collapse: collapse; width: 100%; }
.result caption { text-align: start; font-weight: 600; padding-block-end: 8px; white-space: pre-wrap; }
.result th, .result td { text-align: start; vertical-align: top; padding: 8px 12px; border-block-end: 1px solid var(--line); }
.result thead th { color: var(--soft); font-size: 14px; white-space: nowrap; }
.result tbody th { font-weight: 400; width: 40%; }
.result .number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.result td.bar { width: 32%; min-width: 60px; vertical-align: middle; }
.bar svg { display: block; width: 100%; height: 12px; background: var(--brand-wash); }
.bar rect { fill: var(--brand); }
.text + .result { margin-block-start: 16px; }
.opinions .verdict { white-space: nowrap; }
@media (max-width: 520px) {
  .card { padding: 16px; }
  .result th, .result td { padding: 8px 6px; }
  .opinions thead { position: absolute; inset-inline-start: -9999px; }
  .opinions tr, .opinions tbody th, .opinions td { display: block; border: 0; width: auto; }
  .opinions tr { border-block-end: 1px solid var(--line); padding-block: 8px; }
}
`
