import type { Mailbox } from "../mailbox.ts"
import { insertRow, keepQuery } from "../store/kept-query.ts"
import type { Trx } from "../store/writer.ts"

const countUp = keepQuery((db, value: (name: "site" | "name") => string) =>
  db
    .updateTable("counter")
    .set((eb) => ({ value: eb("value", "+", 1) }))
    .where("site", "=", value("site"))
    .where("name", "=", value("name"))
    .returning("value"),
)

/** The counter's row is written in the letter's own transaction: a number is used exactly when a letter has it. */
export async function nextSerial(mailbox: Mailbox, trx: Trx, year: string): Promise<string> {
  return `${year}-${String(await nextNumber(mailbox, trx, `serial-${year}`)).padStart(6, "0")}`
}

/** The next number of a row of numbers that begins with 1. */
export async function nextNumber(mailbox: Mailbox, trx: Trx, name: string): Promise<number> {
  const [counted] = (await countUp(trx, { site: mailbox.site, name })).rows
  // Two processes may both meet the new year first: the second one's key is taken, and its transaction runs again.
  if (counted === undefined) await insertRow(trx, "counter", { site: mailbox.site, name, value: 1 })
  return counted?.value ?? 1
}
