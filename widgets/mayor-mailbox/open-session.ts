import type { Language } from "../internal/language.ts"
import { type LetterStore, openLetterStore } from "./letter-store.ts"
import { mailboxApi } from "./mailbox-api.ts"
import type { Session } from "./session.ts"
import { mailboxWords } from "./strings.ts"

export interface SessionOptions {
  readonly api: string
  readonly endpoint: string
  readonly box: string
  readonly language: Language
  readonly form: HTMLFormElement | null
}

/** Everything a mailbox needs before it can show a form. Rejects when the boxes cannot be had. */
export async function openSession({ api, endpoint, box, language, form }: SessionOptions): Promise<Session> {
  const base = new URL(api || endpoint, document.baseURI).href
  const client = mailboxApi(base)
  const [words, store, boxes] = await Promise.all([
    mailboxWords(language),
    openLetterStore(Date.now()).catch(openMemory),
    endpoint === ""
      ? client.services().then(({ value }) => value)
      : import("./plain-boxes.ts").then(({ boxesOf }) => boxesOf(form, box)),
  ])
  if (boxes === undefined) throw new Error("mailbox: no boxes at " + base)
  const key = base + "#" + box
  return { key, base, api: client, endpoint, box, boxes, store, language, words }
}

async function openMemory(): Promise<LetterStore> {
  return (await import("./memory-store.ts")).memoryStore()
}
