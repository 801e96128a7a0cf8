import { type Context, Hono } from "hono"
import type { ArchiveItem, ServiceInfo } from "../contract.ts"
import { readArchive, readArchived } from "../letters/read-archive.ts"
import type { Mailbox } from "../mailbox.ts"
import { ApiError } from "./api-error.ts"
import { readServices } from "./service-routes.ts"
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
    const code = (c.req.param("file") ?? "").replace(/\.\w+$/, "")
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
    const { items } = await readArchive(mailbox, c.req.query())
    return answer(
      c,
      "service_requests",
      items.map((item) => requestOf(mailbox, item)),
      "request",
    )
  })
  app.get("/requests/:file{[0-9-]+\\.(json|xml)}", async (c) => {
    const item = await readArchived(mailbox, (c.req.param("file") ?? "").replace(/\.\w+$/, ""))
    if (item === undefined) throw new ApiError(404, "not_found", "没有找到公开的来信。")
    return answer(c, "service_requests", [requestOf(mailbox, item)], "request")
  })
  app.post("/:file{requests\\.(json|xml)}", () => {
    throw new ApiError(403, "read_only", "请通过信箱表单或 /api/v1/letters 提交来信。")
  })
  return app
}

function answer(c: Context, root: string, value: XmlValue, item = "item"): Response {
  if (!c.req.path.endsWith(".xml")) return c.json(value)
  return c.body(toXml(root, value, item), 200, { "content-type": "text/xml; charset=utf-8" })
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
function requestOf(mailbox: Mailbox, item: ArchiveItem): XmlValue {
  return {
    service_request_id: item.serial,
    status: "closed",
    status_notes: item.answer.slice(0, 4000),
    agency_responsible: item.unit,
    description: `${item.title}\n${item.question}`.slice(0, 4000),
    requested_datetime: `${item.receivedOn}T00:00:00+08:00`,
    updated_datetime: `${item.repliedOn}T00:00:00+08:00`,
    address: mailbox.siteName,
    title: item.title,
  }
}
