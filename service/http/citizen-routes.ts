import { Hono } from "hono"
import type * as v from "valibot"
import { RatingInput, ReopenInput, SupplementInput, WithdrawInput } from "../contract.ts"
import { ActError } from "../letters/act-error.ts"
import { performAct } from "../letters/perform-act.ts"
import { openLetter, readStatus } from "../letters/read-status.ts"
import type { Mailbox } from "../mailbox.ts"
import { ApiError } from "./api-error.ts"
import { addressPrefix } from "./client-address.ts"
import { letterKey } from "./letter-routes.ts"
import { readJson } from "./read-json.ts"

/** What the writer may still do with a letter; each needs the code, each answers with the new status. */
export function citizenRoutes(mailbox: Mailbox): Hono {
  const app = new Hono()
  for (const [path, { act, schema }] of Object.entries(citizenActs)) {
    app.post(`/letters/:key/${path}`, async (c) => {
      const input: { code: string } & Record<string, string | number> = await readJson(c.req.raw, schema)
      const key = { ...letterKey(c.req.param("key")), code: input.code }
      const letter = await openLetter(mailbox, key, addressPrefix(mailbox, c.req.raw, c.env))
      const fields = Object.fromEntries(Object.entries(input).map(([name, value]) => [name, String(value)]))
      const changed = await actAsCitizen(mailbox, letter.id, act, fields)
      c.header("cache-control", "no-store")
      return c.json(await readStatus(mailbox, changed))
    })
  }
  return app
}

export const citizenActs = {
  supplement: { act: "supplement", schema: SupplementInput },
  rating: { act: "rate", schema: RatingInput },
  reopen: { act: "reopen", schema: ReopenInput },
  withdraw: { act: "withdraw", schema: WithdrawInput },
} as const satisfies Record<string, { act: string; schema: v.GenericSchema }>

async function actAsCitizen(mailbox: Mailbox, letter: string, act: string, fields: Record<string, string>) {
  try {
    return await performAct(mailbox, { act, who: "citizen", letter, fields })
  } catch (error) {
    if (error instanceof ActError) throw new ApiError(409, "not_now", error.message)
    throw error
  }
}
