import { type NewLetter, newLetter, post } from "../../service/support/start-service.ts"

/** What clients know: who was told "accepted", and who does not know and asks again. */
export interface Ledger {
  /** Serial by letter id. */
  readonly accepted: Map<string, string>
  /** Texts of supplements that were acknowledged. */
  readonly supplements: Set<string>
  readonly unsure: NewLetter[]
  /** Answers other than success, by status and code. */
  readonly refusals: Map<string, number>
  retried: number
}

export function newLedger(): Ledger {
  return { accepted: new Map(), supplements: new Set(), unsure: [], refusals: new Map(), retried: 0 }
}

export interface Load {
  /** Clients finish the request they are at. */
  stop(): Promise<void>
}

/** Citizens who write, now and then add something or are refused, and repeat whatever stayed without an answer. */
export function beginLoad(url: string, ledger: Ledger, clients: number): Load {
  const state = { running: true }
  const all = Array.from({ length: clients }, (_, at) => client(url, ledger, state, at))
  return {
    async stop() {
      state.running = false
      await Promise.all(all)
    },
  }
}

async function client(url: string, ledger: Ledger, state: { running: boolean }, at: number): Promise<void> {
  for (let turn = 0; state.running; turn++) {
    const letter = takeUnsure(ledger) ?? newLetter()
    const serial = await sendOne(url, ledger, letter)
    if ((turn + at) % 7 === 0) await sendRefused(url, ledger)
    if (serial === undefined) await new Promise((resolve) => setTimeout(resolve, 20))
    else if ((turn + at) % 4 === 0) await addOne(url, ledger, letter)
  }
}

function takeUnsure(ledger: Ledger): NewLetter | undefined {
  const letter = ledger.unsure.pop()
  if (letter !== undefined) ledger.retried++
  return letter
}

/** Sends a letter; undefined when it is not known whether it has arrived. */
export async function sendOne(url: string, ledger: Ledger, letter: NewLetter): Promise<string | undefined> {
  const answer = await ask(`${url}/api/v1/letters`, letter, { "idempotency-key": letter.id })
  if (answer?.status !== 200 && answer?.status !== 201) {
    ledger.unsure.push(letter)
    if (answer !== undefined) count(ledger, answer)
    return undefined
  }
  const serial = String(answer.json["serial"])
  const before = ledger.accepted.get(letter.id)
  if (before !== undefined && before !== serial) throw new Error(`${letter.id}: ${before} became ${serial}`)
  ledger.accepted.set(letter.id, serial)
  return serial
}

/** Names a file that was never uploaded: refused inside the transaction its neighbours are written in. */
async function sendRefused(url: string, ledger: Ledger): Promise<void> {
  const letter = newLetter({ attachments: [{ sha256: "0".repeat(64), name: "未上传.pdf" }] })
  const answer = await ask(`${url}/api/v1/letters`, letter, { "idempotency-key": letter.id })
  if (answer === undefined) return
  if (answer.status < 300) throw new Error(`${letter.id}: accepted without its file`)
  count(ledger, answer)
}

async function addOne(url: string, ledger: Ledger, { id, code }: NewLetter): Promise<void> {
  const text = `补充 ${id}`
  const answer = await ask(`${url}/api/v1/letters/${id}/supplement`, { code, text })
  if (answer?.status === 200) ledger.supplements.add(text)
  else if (answer !== undefined) count(ledger, answer)
}

interface Answer {
  readonly status: number
  readonly json: Readonly<Record<string, unknown>>
}

/** Undefined when the line broke before the whole answer was there. */
async function ask(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer | undefined> {
  try {
    const response = await post(url, body, headers)
    return { status: response.status, json: (await response.json()) as Record<string, unknown> }
  } catch (error) {
    // fetch's own words for a connection that was refused, reset or cut in the middle of the body.
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined
    throw error
  }
}

function count({ refusals }: Ledger, { status, json }: Answer): void {
  const error = json["error"]
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : ""
  const name = `${status} ${code}`
  refusals.set(name, (refusals.get(name) ?? 0) + 1)
}
