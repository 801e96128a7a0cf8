import { type Context, Hono } from "hono"
import { beijingDate } from "../../rules/index.ts"
import { type ServiceInfo, serialPattern } from "../contract.ts"
import { type ArchiveQuery, type ArchiveRow, readRows } from "../letters/read-archive.ts"
import type { Mailbox } from "../mailbox.ts"
import { ApiError } from "./api-error.ts"
import { readServices } from "./service-routes.ts"
import { storeTrouble } from "./store-trouble.ts"
import { toXml, type XmlValue } from "./to-xml.ts"

/**
 * Open311 GeoReport v2, reading only: services and published requests. Writing through it would carry personal data
 * under an API key; letters are written at /api/v1/letters.
 */
export function open311Routes(mailbox: Mailbox): Hono {
  const app = new Hono()
  app.get("/:file{discovery\\.(json|xml)}", (c) => answer(c, "discovery", discovery(c, mailbox)))
  app.get("/:file{services\\.(json|xml)}", async (c) => {
    return answer(c, "services", (await readServices(mailbox)).map(serviceOf), "service")
  })
  app.get("/services/:file{[a-z0-9-]+\\.(json|xml)}", async (c) => {
    const code = nameOf(c)
    const service = (await readServices(mailbox)).find((one) => one.service_code === code)
    if (service === undefined) throw new ApiError(404, "not_found", "没有这个信箱。")
    return answer(
      c,
      "service_definition",
      { service_code: code, attributes: [attributeOf(service)] },
      "attribute",
    )
  })
  app.get("/:file{requests\\.(json|xml)}", async (c) => {
    return answer(c, "service_requests", await requests(mailbox, queryOf(c.req.query())), "request")
  })
  app.get("/requests/:file{[0-9-]+\\.(json|xml)}", async (c) => {
    const found = await requests(mailbox, { serials: [nameOf(c)] })
    if (found.length === 0) throw new ApiError(404, "not_found", "没有找到公开的来信。")
    return answer(c, "service_requests", found, "request")
  })
  app.post("/:file{requests\\.(json|xml)}", () => {
    throw new ApiError(403, "read_only", "请通过信箱表单或 /api/v1/letters 提交来信。")
  })
  app.onError((error, c) => {
    const known = error instanceof ApiError ? error : storeTrouble(error)
    // Anything else is the application's to log.
    if (known === undefined) throw error
    const { status, message, retryAfter } = known
    if (retryAfter !== undefined) c.header("retry-after", String(retryAfter))
    return answer(c, "errors", [{ code: status, description: message }], "error", status)
  })
  return app
}

function answer(c: Context, root: string, value: XmlValue, item = "item", status = 200): Response {
  const isXml = c.req.path.endsWith(".xml")
  const body = isXml ? toXml(root, value, item) : JSON.stringify(value)
  const headers = new Headers(c.res.headers)
  headers.set("content-type", isXml ? "text/xml; charset=utf-8" : "application/json; charset=utf-8")
  return new Response(body, { status, headers })
}

function nameOf(c: Context): string {
  return (c.req.param("file") ?? "").replace(/\.\w+$/, "")
}

/** The specification's own filters; of what is public everything is closed. */
function queryOf(asked: Readonly<Record<string, string>>): ArchiveQuery | undefined {
  const {
    service_request_id: ids = "",
    service_code: service = "",
    start_date,
    end_date,
    status = "",
  } = asked
  if (status !== "" && !status.split(",").includes("closed")) return undefined
  if (ids !== "") {
    const serials = ids.split(",").filter((id) => serialPattern.test(id))
    // An empty list is no list to PostgreSQL.
    return serials.length === 0 ? undefined : { serials: serials.slice(0, 50) }
  }
  const dated = start_date !== undefined || end_date !== undefined
  return {
    ...(service === "" ? {} : { service }),
    ...(dated ? { received: [dayOf(start_date, "0000-01-01"), dayOf(end_date, "9999-12-31")] as const } : {}),
  }
}

function dayOf(instant: string | undefined, otherwise: string): string {
  if (instant === undefined) return otherwise
  const at = Date.parse(instant)
  if (Number.isNaN(at)) throw new ApiError(400, "bad_date", "日期格式应为 2026-01-31T00:00:00+08:00。")
  return beijingDate(at)
}

async function requests(mailbox: Mailbox, query: ArchiveQuery | undefined): Promise<XmlValue[]> {
  if (query === undefined) return []
  const [{ rows }, services] = await Promise.all([readRows(mailbox, query), readServices(mailbox)])
  const names = new Map(services.map(({ service_code, service_name }) => [service_code, service_name]))
  return rows.map((row) => requestOf(mailbox, row, names.get(row.service) ?? row.service))
}

function discovery(c: Context, mailbox: Mailbox): XmlValue {
  const url = new URL("/open311/v2", c.req.url).href
  const formats = ["text/xml", "application/json"]
  return {
    changeset: "2026-11-01T00:00:00Z",
    contact: mailbox.siteName,
    endpoints: [{ specification: "http://wiki.open311.org/GeoReport_v2", url, type: "production", formats }],
  }
}

function serviceOf({ service_code, service_name, description, group }: ServiceInfo): XmlValue {
  return { service_code, service_name, description, metadata: true, type: "realtime", keywords: "", group }
}

function attributeOf(service: ServiceInfo): XmlValue {
  const values = service.kinds.map((kind) => ({ key: kind, name: kind }))
  const texts = { datatype_description: "", description: "来信类别" }
  return {
    variable: true,
    code: "kind",
    datatype: "singlevaluelist",
    required: true,
    ...texts,
    order: 1,
    values,
  }
}

/** GeoReport has no title: it comes first in the description, and again as an extension. */
function requestOf(mailbox: Mailbox, row: ArchiveRow, service: string): XmlValue {
  return {
    service_request_id: row.serial,
    status: "closed",
    status_notes: row.answer.slice(0, 4000),
    service_name: service,
    service_code: row.service,
    description: `${row.title}\n${row.question}`.slice(0, 4000),
    agency_responsible: row.unit_name ?? "",
    requested_datetime: `${row.received_on}T00:00:00+08:00`,
    updated_datetime: `${row.answered_on}T00:00:00+08:00`,
    address: mailbox.siteName,
    title: row.title,
  }
}
