import { toJsonSchema } from "@valibot/to-json-schema"
import type * as v from "valibot"
import { errorAnswer } from "./answers.ts"
import { geoErrors } from "./open311-answers.ts"
import { type Operation, operations } from "./operations.ts"

type Json = Readonly<Record<string, unknown>>

/** The interface in OpenAPI 3.1, from the very schemas the service parses with and its answers are tested with. */
export function openApi(title: string): Json {
  const paths = Object.entries(operations).map(([path, methods]) => [
    path,
    Object.fromEntries(
      Object.entries(methods).map(([method, operation]) => [method, describe(path, operation)]),
    ),
  ])
  return {
    openapi: "3.1.0",
    info: {
      title: `${title}信箱`,
      version: "1",
      license: { name: "MIT", identifier: "MIT" },
      description: "供程序使用的接口。给人看的网页（/mailbox 和 /desk）不在此列。",
    },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(paths),
    components: { schemas: { Error: schemaOf(errorAnswer), GeoErrors: schemaOf(geoErrors) } },
  }
}

function describe(path: string, operation: Operation): Json {
  const parameter = (at: string) => (name: string) => {
    const schema = name === "format" ? { enum: ["json", "xml"] } : { type: "string" }
    return { name, in: at, required: at !== "query", schema }
  }
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "")
  const parameters = [
    ...names.map(parameter("path")),
    ...(operation.headers ?? []).map(parameter("header")),
    ...(operation.query ?? []).map(parameter("query")),
  ]
  const answers = Object.entries(operation.answers).map(([status, description]) => [
    status,
    { description, ...contentOf(path, operation, Number(status)) },
  ])
  return {
    summary: operation.summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...bodyOf(operation),
    responses: Object.fromEntries(answers),
  }
}

function bodyOf({ body, rawBody }: Operation): Json {
  if (rawBody) return { requestBody: { required: true, content: { "application/octet-stream": {} } } }
  if (body === undefined) return {}
  return { requestBody: { required: true, content: { "application/json": { schema: schemaOf(body) } } } }
}

function contentOf(path: string, operation: Operation, status: number): Json {
  if (status === 304) return {}
  const { answer, open311 } = operation
  const success = answer === "document" ? { type: "object" } : schemaOf(answer)
  const failure = { $ref: `#/components/schemas/${open311 ? "GeoErrors" : "Error"}` }
  // Readiness says no in the same words as yes.
  const schema = status < 400 || path === "/readyz" ? success : failure
  return { content: { "application/json": { schema }, ...(open311 ? { "text/xml": {} } : {}) } }
}

/** Trimming and upper-casing have no place in a JSON schema; the rest of the input's schema stands as it is. */
function schemaOf(schema: v.GenericSchema): Json {
  const { $schema: _, ...json } = toJsonSchema(schema, { typeMode: "input", errorMode: "ignore" })
  return json
}
