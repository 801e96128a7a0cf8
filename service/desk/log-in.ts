import type { Mailbox } from "../mailbox.ts"
import { checkPassword } from "../secrets/password.ts"
import { openSecret, stepOfCode } from "../secrets/totp.ts"
import type { StaffRow } from "../store/tables.ts"

const mostFailures = 5
const lockMinutes = 15

// A hash nobody's password has: an unknown name costs as long as a known one.
const nobody = `scrypt$${"0".repeat(32)}$${"0".repeat(64)}`

export type LogIn = { readonly staff: string } | { readonly refused: "wrong" | "locked" | "code" }

/**
 * Five wrong passwords or codes lock an account for a quarter of an hour. Without `code` only the password is asked:
 * for somebody who is logged in already.
 */
export async function logIn(
  mailbox: Mailbox,
  username: string,
  password: string,
  code?: string,
): Promise<LogIn> {
  const row = await findByName(mailbox, username)
  const right = await checkPassword(password, row?.password ?? nobody)
  if (row === undefined || row.disabled === 1) return { refused: "wrong" }
  if (Date.parse(row.locked_until || "1970-01-01") > mailbox.now()) return { refused: "locked" }
  if (!right) {
    await countFailure(mailbox, row)
    return { refused: row.failures + 1 >= mostFailures ? "locked" : "wrong" }
  }
  if (code !== undefined && row.totp !== "" && !(await useCode(mailbox, row, code))) {
    await countFailure(mailbox, row)
    return { refused: row.failures + 1 >= mostFailures ? "locked" : "code" }
  }
  await setState(mailbox, row.id, 0, "")
  return { staff: row.id }
}

/** By compare-and-set: the same code cannot open two sessions, whatever process it comes to. */
async function useCode(mailbox: Mailbox, row: StaffRow, code: string): Promise<boolean> {
  const secret = openSecret(mailbox.keys.contact, row.id, row.totp)
  const step = stepOfCode(secret, code, mailbox.now(), row.totp_step)
  if (step === undefined) return false
  return mailbox.write(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("staff")
      .set({ totp_step: step })
      .where("site", "=", mailbox.site)
      .where("id", "=", row.id)
      .where("totp_step", "<", step)
      .executeTakeFirst()
    return Number(numUpdatedRows) === 1
  })
}

export function findByName(mailbox: Mailbox, username: string): Promise<StaffRow | undefined> {
  return mailbox.db
    .selectFrom("staff")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("username", "=", username)
    .executeTakeFirst()
}

async function countFailure(mailbox: Mailbox, row: StaffRow): Promise<void> {
  const failures = row.failures + 1
  const locked = failures >= mostFailures
  const until = locked ? new Date(mailbox.now() + lockMinutes * 60_000).toISOString() : ""
  await setState(mailbox, row.id, locked ? 0 : failures, until)
}

async function setState(mailbox: Mailbox, id: string, failures: number, locked_until: string): Promise<void> {
  await mailbox.write((trx) =>
    trx
      .updateTable("staff")
      .set({ failures, locked_until })
      .where("site", "=", mailbox.site)
      .where("id", "=", id)
      .execute(),
  )
}
