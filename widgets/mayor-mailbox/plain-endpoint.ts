import type { OutboxLetter } from "./letter-record.ts"
import { laterBy, type Outcome } from "./outcome.ts"
import { patiently } from "./patiently.ts"

/**
 * Sends to a back end the portal already has: one POST, `application/x-www-form-urlencoded`, UTF-8, with the fields
 * `id code service kind title body name phone email address wantsPublic composedAt`. Any 2xx counts as received. A JSON answer may
 * carry `serial`, `receivedAt` and `dueOn` for the receipt; 422 may carry `error.fields` as our service does.
 */
export async function deliverPlainly(letter: OutboxLetter, endpoint: string): Promise<Outcome> {
  try {
    return await patiently(async (signal) => {
      const response = await fetch(endpoint, {
        method: "POST",
        credentials: "same-origin",
        signal,
        headers: {
          "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8",
          "Idempotency-Key": letter.id,
        },
        body: formBody(letter).toString(),
      })
      const json = (response.headers.get("Content-Type") ?? "").includes("json")
      return outcomeOf(letter, response, Object(json ? await response.json() : {}))
    })
  } catch {
    return { kind: "later", reason: "offline", afterMs: 0 }
  }
}

function formBody({ id, code, fields, composedAt }: OutboxLetter): URLSearchParams {
  const body = new URLSearchParams({ id, code, composedAt })
  body.set("service", fields.service)
  body.set("kind", fields.kind)
  body.set("title", fields.title.trim())
  body.set("body", fields.body.trim())
  body.set("name", fields.name.trim())
  body.set("phone", fields.phone.trim())
  body.set("email", fields.email.trim())
  body.set("address", fields.address.trim())
  body.set("wantsPublic", fields.wantsPublic ? "1" : "0")
  return body
}

function outcomeOf(letter: OutboxLetter, response: Response, body: Record<string, unknown>): Outcome {
  const text = (key: string) => (typeof body[key] === "string" ? body[key] : "")
  if (response.ok) {
    const serial = text("serial")
    if (serial === "") return { kind: "delivered", receipt: null }
    const receivedAt = text("receivedAt") || new Date().toISOString()
    const receipt = { id: letter.id, serial, receivedAt, dueOn: text("dueOn") }
    return { kind: "delivered", receipt: { ...receipt, dueProvisional: false, state: "待受理" } }
  }
  if (response.status === 409) return { kind: "conflict" }
  if (response.status >= 400 && response.status < 500 && response.status !== 429) {
    const { fields, message } = Object(body["error"])
    return { kind: "refused", fields: Object(fields), message: typeof message === "string" ? message : "" }
  }
  return laterBy(response.status, (Number(response.headers.get("Retry-After")) || 0) * 1000)
}
