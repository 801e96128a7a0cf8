/** GeoReport v2 as it stands in the specification: errors are a list, an instant carries its offset. */
import * as v from "valibot"
import { serialPattern } from "../contract.ts"

const code = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))
const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/))
const words = v.pipe(v.string(), v.maxLength(4000))

export const geoErrors = v.array(v.strictObject({ code: v.number(), description: v.string() }))

export const discovery = v.strictObject({
  changeset: instant,
  contact: v.string(),
  endpoints: v.array(
    v.strictObject({
      specification: v.literal("http://wiki.open311.org/GeoReport_v2"),
      url: v.pipe(v.string(), v.url()),
      type: v.picklist(["production", "test"]),
      formats: v.array(v.picklist(["text/xml", "application/json"])),
    }),
  ),
})

export const geoServices = v.array(
  v.strictObject({
    service_code: code,
    service_name: v.string(),
    description: v.string(),
    metadata: v.boolean(),
    type: v.picklist(["realtime", "batch", "blackbox"]),
    keywords: v.string(),
    group: v.string(),
  }),
)

export const serviceDefinition = v.strictObject({
  service_code: code,
  attributes: v.array(
    v.strictObject({
      variable: v.boolean(),
      code: v.string(),
      datatype: v.picklist(["string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"]),
      required: v.boolean(),
      datatype_description: v.string(),
      description: v.string(),
      order: v.number(),
      values: v.array(v.strictObject({ key: v.string(), name: v.string() })),
    }),
  ),
})

export const geoRequests = v.array(
  v.strictObject({
    service_request_id: v.pipe(v.string(), v.regex(serialPattern)),
    status: v.picklist(["open", "closed"]),
    status_notes: words,
    service_name: v.string(),
    service_code: code,
    description: words,
    agency_responsible: v.string(),
    requested_datetime: instant,
    updated_datetime: instant,
    address: v.string(),
    /** Ours: GeoReport has no title. */
    title: v.string(),
  }),
)
