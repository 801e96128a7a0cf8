import { randomUUID } from "node:crypto"
import type { Kysely } from "kysely"
import type { Keys } from "../secrets/keys.ts"
import { hashPassword, randomPassword } from "../secrets/password.ts"
import { isContention } from "../store/failure.ts"
import { StoreError } from "../store/store-error.ts"
import type { Tables } from "../store/tables.ts"
import { sampleServices, sampleUnits, siteName } from "./sample-office.ts"

export interface FirstAccount {
  readonly username: string
  readonly password: string
}

/** Fills an empty database with an office and one account; returns the account only when it has just been made. */
export async function prepareSite(
  db: Kysely<Tables>,
  site: string,
  keys: Keys,
  at: string,
): Promise<FirstAccount | undefined> {
  const known = await db.selectFrom("site").selectAll().where("site", "=", site).executeTakeFirst()
  const check = keys.mac("check", site)
  if (known === undefined) return createOnce(db, site, check, at)
  if (known.key_check !== check) {
    throw new StoreError("secret.key: does not belong to this database; put the original file back")
  }
  return undefined
}

/** Of several processes that start at once, one makes the office. */
async function createOnce(
  db: Kysely<Tables>,
  site: string,
  check: string,
  at: string,
): Promise<FirstAccount | undefined> {
  try {
    return await createSite(db, site, check, at)
  } catch (error) {
    if (isContention(error)) return undefined
    throw error
  }
}

async function createSite(
  db: Kysely<Tables>,
  site: string,
  check: string,
  at: string,
): Promise<FirstAccount> {
  const account = { username: "admin", password: randomPassword() }
  const password = await hashPassword(account.password)
  const units = sampleUnits.map(({ id, name }, position) => ({ site, id, name, parent: "", position }))
  const services = sampleServices.map((service, position) => ({ site, ...service, position, active: 1 }))
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto("site")
      .values({ site, name: siteName, settings: "{}", key_check: check, calendar_rev: 0 })
      .execute()
    await trx.insertInto("unit").values(units).execute()
    await trx.insertInto("service").values(services).execute()
    const person = { id: randomUUID(), username: account.username, name: "值班管理员", unit: "office" }
    const rights = { roles: JSON.stringify(["clerk", "unit", "head", "admin"]), password }
    const state = {
      failures: 0,
      locked_until: "",
      disabled: 0,
      must_change: 0,
      created_at: at,
      email: "",
      totp: "",
      totp_step: 0,
    }
    await trx
      .insertInto("staff")
      .values({ site, ...person, ...rights, ...state })
      .execute()
  })
  return account
}
