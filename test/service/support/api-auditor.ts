import Ajv2020 from "ajv/dist/2020.js"

type Json = Readonly<Record<string, unknown>>

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Responses }>>>>
  readonly components: Json
}

type Responses = Readonly<
  Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Json }>> }>
>

/** Asks a service and holds each answer against the OpenAPI document it publishes itself. */
export interface Auditor {
  /** `path` as documented; braces are filled from `values`. Resolves with the answer's JSON or text. */
  ask(method: string, path: string, ask?: Ask): Promise<{ status: number; body: unknown; etag: string }>
  /** `GET /api/v1/services 200`, … as documented. */
  readonly documented: readonly string[]
  /** The same, as seen. */
  readonly seen: ReadonlySet<string>
}

export interface Ask {
  readonly values?: Readonly<Record<string, string>>
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly init?: RequestInit & { duplex?: "half" }
}

export async function openAuditor(url: string, seen: Set<string>): Promise<Auditor> {
  const document = (await (await fetch(`${url}/openapi.json`)).json()) as Document
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
  const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses }]) =>
      Object.keys(responses).map((status) => `${method.toUpperCase()} ${path} ${status}`),
    ),
  )
  return {
    documented,
    seen,
    async ask(method, path, { values = {}, query = "", headers = {}, json, init = {} } = {}) {
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "")
      const sent = json === undefined ? {} : { body: JSON.stringify(json) }
      const type = json === undefined ? {} : { "content-type": "application/json" }
      const response = await fetch(url + filled + query, {
        method,
        headers: { ...type, ...headers },
        ...sent,
        ...init,
      })
      const what = `${method} ${path} ${response.status}`
      const text = await response.text()
      const known = document.paths[path]?.[method.toLowerCase()]?.responses[String(response.status)]
      if (known === undefined) throw new Error(`${what}: not documented; ${text}`)
      const content = (response.headers.get("content-type") ?? "").split(";")[0] ?? ""
      if (known.content === undefined) {
        if (text !== "") throw new Error(`${what}: should be empty`)
      } else if (!(content in known.content)) throw new Error(`${what}: ${content} is not documented`)
      seen.add(what)
      const etag = response.headers.get("etag") ?? ""
      const schema = known.content?.[content]?.schema
      if (schema === undefined) return { status: response.status, body: text, etag }
      const body: unknown = JSON.parse(text)
      const validate = ajv.compile({ ...schema, components: document.components })
      if (!validate(body)) throw new Error(`${what}: ${ajv.errorsText(validate.errors)}; ${text}`)
      return { status: response.status, body, etag }
    },
  }
}
