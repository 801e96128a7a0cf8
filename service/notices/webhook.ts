import { createHmac } from "node:crypto"
import type { Mailbox } from "../mailbox.ts"

/** The receiver did not say "2xx". */
export class WebhookError extends Error {
  override readonly name = "WebhookError"
}

/**
 * One signed POST: `X-Civic-Signature: sha256=` HMAC of the body under the shared secret. Holds no name, text, code or
 * address of anybody. The same notice always has the same Idempotency-Key.
 */
export async function callWebhook(mailbox: Mailbox, id: string, facts: object): Promise<void> {
  const { webhook } = mailbox.notices
  if (webhook === undefined) return
  const body = JSON.stringify({ id, ...facts })
  const signature = createHmac("sha256", webhook.secret).update(body).digest("hex")
  const answer = await fetch(webhook.url, {
    method: "POST",
    redirect: "error",
    signal: AbortSignal.timeout(10_000),
    headers: {
      "content-type": "application/json",
      "idempotency-key": id,
      "x-civic-signature": `sha256=${signature}`,
    },
    body,
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new WebhookError(`answered ${answer.status}`)
}
