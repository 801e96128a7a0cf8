import type { Mailbox } from "../mailbox.ts"
import type { Trx } from "../store/writer.ts"

/** The counter's row is written in the letter's own transaction: a number is used exactly when a letter has it. */
export async function nextSerial(mailbox: Mailbox, trx: Trx, year: string): Promise<string> {
  const name = `serial-${year}`
  const counted = await trx
    .updateTable("counter")
    .set((eb) => ({ value: eb("value", "+", 1) }))
    .where("site", "=", mailbox.site)
    .where("name", "=", name)
    .returning("value")
    .executeTakeFirst()
  // Two processes may both meet the new year first: the second one's key is taken, and its transaction runs again.
  if (counted === undefined)
    await trx.insertInto("counter").values({ site: mailbox.site, name, value: 1 }).execute()
  return `${year}-${String(counted?.value ?? 1).padStart(6, "0")}`
}
