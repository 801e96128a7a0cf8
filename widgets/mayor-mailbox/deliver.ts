import type { LetterInput, Receipt } from "../../service/contract.ts"
import type { OutboxLetter } from "./letter-record.ts"
import type { Answer, MailboxApi } from "./mailbox-api.ts"
import { laterBy, type Outcome } from "./outcome.ts"
import { solveChallenge } from "./proof-of-work.ts"
import { toInput } from "./to-input.ts"

export interface Delivery {
  readonly api: MailboxApi
  readonly lang: LetterInput["lang"]
  /** Loaded only when a letter has files. */
  readonly upload: (letter: OutboxLetter) => Promise<Outcome | undefined>
}

/** A challenge may run out while the phone is computing; more often than this it is no accident. */
const proofTries = 3

/** One attempt at one letter. The challenge is fetched now, not at writing time: it lives ten minutes. */
export async function deliver(letter: OutboxLetter, delivery: Delivery): Promise<Outcome> {
  try {
    const stopped = letter.files.length > 0 ? await delivery.upload(letter) : undefined
    return stopped ?? (await sendWithProof(letter, delivery, proofTries))
  } catch {
    return { kind: "later", reason: "offline", afterMs: 0 }
  }
}

async function sendWithProof(letter: OutboxLetter, delivery: Delivery, tries: number): Promise<Outcome> {
  const { api, lang } = delivery
  const asked = await api.challenge()
  if (asked.value === undefined && asked.status !== 404) return laterBy(asked.status, asked.retryAfterMs)
  const challenge = asked.value
  const proof =
    challenge === undefined
      ? undefined
      : { challenge: challenge.challenge, nonce: await solveChallenge(challenge) }
  const answer = await api.send({ ...toInput(letter, lang), ...(proof && { proof }) })
  const retriable = /proof|challenge/.test(answer.error?.code ?? "") && tries > 1
  return retriable ? sendWithProof(letter, delivery, tries - 1) : outcomeOf(letter.id, answer)
}

/** Only 200 or 201 with the very id we sent counts as delivered: a captive portal's login page is a 200 too. */
function outcomeOf(id: string, answer: Answer<Receipt>): Outcome {
  const { status, value, error, retryAfterMs } = answer
  if ((status === 200 || status === 201) && value?.id === id) return { kind: "delivered", receipt: value }
  if (status === 409) return { kind: "conflict" }
  if (status >= 400 && status < 500 && status !== 408 && status !== 429 && error !== undefined) {
    return { kind: "refused", fields: error.fields ?? {}, message: error.message }
  }
  return laterBy(status, retryAfterMs)
}
