import { Hono } from "hono"
import type { LetterKind, ServiceInfo } from "../contract.ts"
import type { Mailbox } from "../mailbox.ts"
import type { ServiceRow } from "../store/tables.ts"
import { ApiError } from "./api-error.ts"

/** The boxes a citizen can write to. */
export function serviceRoutes(mailbox: Mailbox): Hono {
  const app = new Hono()
  app.get("/services", async (c) => c.json(await readServices(mailbox)))
  app.get("/services/:code", async (c) => {
    const service = (await readServices(mailbox)).find((one) => one.service_code === c.req.param("code"))
    if (service === undefined) throw new ApiError(404, "not_found", "没有这个信箱。")
    return c.json(service)
  })
  return app
}

export async function readServices(mailbox: Mailbox): Promise<ServiceInfo[]> {
  const rows = await mailbox.db
    .selectFrom("service")
    .selectAll()
    .where("site", "=", mailbox.site)
    .where("active", "=", 1)
    .orderBy("position")
    .execute()
  return rows.map((row) => serviceInfo(mailbox, row))
}

function serviceInfo(mailbox: Mailbox, row: ServiceRow): ServiceInfo {
  const kinds: LetterKind[] = JSON.parse(row.kinds)
  const requires: { name?: boolean; phone?: boolean; address?: boolean } = JSON.parse(row.requires)
  return {
    service_code: row.code,
    service_name: row.name,
    description: row.description,
    group: row.grp,
    kinds,
    days: row.unit_days,
    requires: { name: requires.name ?? false, phone: requires.phone ?? false },
    offers: { email: mailbox.notices.mail !== undefined, address: requires.address ?? false },
  }
}
