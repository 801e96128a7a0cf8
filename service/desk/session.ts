import { randomBytes } from "node:crypto"
import { type Context, Hono } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import { readForm } from "../html/page.ts"
import { ApiError } from "../http/api-error.ts"
import { cameByHttps } from "../http/came-by-https.ts"
import { sameText } from "../letters/challenge.ts"
import type { Staff } from "../letters/staff.ts"
import { type Role, roles } from "../letters/states.ts"
import { type Mailbox, timeOf } from "../mailbox.ts"
import type { StaffRow } from "../store/tables.ts"

export interface Session {
  readonly staff: Staff
  /** Must come back with every form. */
  readonly csrf: string
}

export interface DeskEnv {
  readonly Variables: { session: Session }
}

export type DeskContext = Context<DeskEnv>

export const newDesk = () => new Hono<DeskEnv>()

const cookie = "civic_desk"
const lifetime = 8 * 3_600_000

export async function beginSession(mailbox: Mailbox, c: Context, staff: string): Promise<void> {
  const token = randomBytes(32).toString("base64url")
  const expires_at = new Date(mailbox.now() + lifetime).toISOString()
  const row = { site: mailbox.site, token: mailbox.keys.mac("session", token), staff, expires_at }
  await mailbox.write((trx) => trx.insertInto("session").values(row).execute())
  const secure = cameByHttps(mailbox, c)
  setCookie(c, cookie, token, { path: "/desk", httpOnly: true, sameSite: "Strict", secure })
}

export async function endSession(mailbox: Mailbox, c: Context): Promise<void> {
  const token = getCookie(c, cookie) ?? ""
  await endSessions(mailbox, "token", mailbox.keys.mac("session", token))
  deleteCookie(c, cookie, { path: "/desk" })
}

/** All sessions of a person end when the password or the rights change. */
export async function endSessions(mailbox: Mailbox, column: "token" | "staff", value: string): Promise<void> {
  await mailbox.write((trx) =>
    trx.deleteFrom("session").where("site", "=", mailbox.site).where(column, "=", value).execute(),
  )
}

/** Whose request this is; undefined for a stranger. */
export async function findSession(mailbox: Mailbox, c: Context): Promise<Session | undefined> {
  const token = getCookie(c, cookie)
  if (token === undefined) return undefined
  const row = await mailbox.db
    .selectFrom("session")
    .innerJoin("staff", (join) =>
      join.onRef("staff.site", "=", "session.site").onRef("staff.id", "=", "session.staff"),
    )
    .selectAll("staff")
    .where("session.site", "=", mailbox.site)
    .where("session.token", "=", mailbox.keys.mac("session", token))
    .where("session.expires_at", ">", timeOf(mailbox))
    .where("staff.disabled", "=", 0)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return { staff: staffOf(row), csrf: mailbox.keys.mac("csrf", token) }
}

/** The fields of one of our own forms, sent by the person the page was made for. */
export async function readOwnForm(c: DeskContext): Promise<Record<string, string>> {
  const fields = await readForm(c)
  if (!sameText(fields["csrf"] ?? "", c.get("session").csrf)) {
    throw new ApiError(403, "csrf", "页面已过期，请刷新后重新提交。")
  }
  return fields
}

export function staffOf(row: StaffRow): Staff {
  const names: string[] = JSON.parse(row.roles)
  return {
    id: row.id,
    username: row.username,
    name: row.name,
    unit: row.unit,
    roles: roles.filter((role): role is Role => names.includes(role)),
    mustChange: row.must_change === 1,
  }
}
