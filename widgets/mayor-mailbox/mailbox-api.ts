import type {
  ArchiveItem,
  Challenge,
  ErrorAnswer,
  LetterInput,
  Receipt,
  ServiceInfo,
  StatusAnswer,
} from "../../service/contract.ts"
import { toJson } from "../internal/safe-storage.ts"
import { patiently } from "./patiently.ts"

/** What came back, whatever it was: the caller decides by `status`. */
export interface Answer<T> {
  readonly status: number
  readonly value: T | undefined
  readonly error: ErrorAnswer["error"] | undefined
  /** From `Retry-After`, 0 when absent. */
  readonly retryAfterMs: number
}

export interface ArchivePage {
  readonly items: readonly ArchiveItem[]
  /** Hand back as `cursor` for the next page; absent on the last one. */
  readonly next?: string
}

export type FollowUp = "supplement" | "rating" | "reopen" | "withdraw"

/** The service's routes. A lost line rejects; every answer of the service resolves. */
export interface MailboxApi {
  services(): Promise<Answer<readonly ServiceInfo[]>>
  challenge(): Promise<Answer<Challenge>>
  send(letter: LetterInput): Promise<Answer<Receipt>>
  status(serial: string, code: string): Promise<Answer<StatusAnswer>>
  followUp(id: string, what: FollowUp, body: Readonly<Record<string, unknown>>): Promise<Answer<unknown>>
  archive(query: string, cursor: string): Promise<Answer<ArchivePage>>
}

export function mailboxApi(base: string): MailboxApi {
  const at = (path: string) => base.replace(/\/+$/, "") + path
  return {
    services: () => ask(at("/services")),
    challenge: () => ask(at("/challenge"), { cache: "no-store" }),
    send: (letter) => ask(at("/letters"), post(letter, { "Idempotency-Key": letter.id })),
    status: (serial, code) => ask(at("/status"), post({ serial, code })),
    followUp: (id, what, body) => ask(at(`/letters/${encodeURIComponent(id)}/${what}`), post(body)),
    archive: (query, cursor) => ask(at("/archive" + search({ q: query, cursor }))),
  }
}

function post(body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return { method: "POST", headers: { "Content-Type": "application/json", ...headers }, body: toJson(body) }
}

function ask<T>(url: string, init: RequestInit = {}): Promise<Answer<T>> {
  return patiently(async (signal) => {
    const response = await fetch(url, { credentials: "same-origin", signal, ...init })
    const json = (response.headers.get("Content-Type") ?? "").includes("json")
    const body: unknown = json ? await response.json() : undefined
    return {
      status: response.status,
      value: response.ok ? asAnswer<T>(body) : undefined,
      error: response.ok ? undefined : errorOf(body),
      retryAfterMs: Math.max(0, Number(response.headers.get("Retry-After") ?? 0) || 0) * 1000,
    }
  })
}

/** The service is our own and typed by the same contract; nothing of it is ever rendered as markup. */
function asAnswer<T>(body: unknown): T | undefined {
  return body as T | undefined
}

function errorOf(body: unknown): ErrorAnswer["error"] | undefined {
  return typeof body === "object" && body !== null && "error" in body
    ? asAnswer<ErrorAnswer["error"]>(body.error)
    : undefined
}

function search(params: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams()
  for (const key of Object.keys(params)) if (params[key]) query.set(key, params[key])
  const text = query.toString()
  return text === "" ? "" : "?" + text
}
