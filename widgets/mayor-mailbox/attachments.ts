import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex } from "@noble/hashes/utils.js"
import { limits } from "../../service/contract.ts"
import { fill, type Language } from "../internal/language.ts"
import { attachmentWords } from "./attachment-strings.ts"
import type { LetterFile, OutboxLetter } from "./letter-record.ts"
import { laterBy, type Outcome } from "./outcome.ts"

/** Loaded when the first file is chosen. */

const sliceBytes = 256 * 1024
const stallMs = 30_000

/** Reads in slices, so that a 10 MB photograph on an old phone does not stop the page. */
export async function hashFile(blob: Blob): Promise<string> {
  const hash = sha256.create()
  for (let at = 0; at < blob.size; at += sliceBytes) {
    // Blob.arrayBuffer is younger than Chromium 72; a Response reads a blob everywhere.
    hash.update(new Uint8Array(await new Response(blob.slice(at, at + sliceBytes)).arrayBuffer()))
  }
  return bytesToHex(hash.digest())
}

/** Bytes of the device's own copy: a file on a pulled memory stick must not take the letter down with it. */
async function readLetterFile(file: File): Promise<LetterFile> {
  const blob = new Blob([await new Response(file).arrayBuffer()], { type: file.type })
  return { sha256: await hashFile(blob), name: file.name.slice(0, 200), blob }
}

export interface Taken {
  readonly taken: readonly LetterFile[]
  /** What was left out and why, or empty. */
  readonly fault: string
  /** For screen readers. */
  readonly said: string
}

/** Adds what may be added to the files already chosen. */
export async function takeFiles(
  chosen: readonly File[],
  already: readonly LetterFile[],
  language: Language,
): Promise<Taken> {
  const taken: LetterFile[] = []
  for (const file of already) taken.push(file)
  let fault = ""
  for (const file of chosen) {
    const wrong = faultOf(file, taken.length, language)
    if (wrong !== "") fault = fault || wrong
    else {
      const read = await readLetterFile(file)
      if (!taken.some((other) => other.sha256 === read.sha256)) taken.push(read)
    }
  }
  const name = chosen.map((file) => file.name).join("、")
  return { taken, fault, said: fault || fill(attachmentWords[language].filesAdded, { name }) }
}

function faultOf({ name, size }: File, count: number, language: Language): string {
  const words = attachmentWords[language]
  if (size === 0) return fill(words.fileEmpty, { name })
  if (size > limits.attachmentBytes) return fill(words.fileTooBig, { name })
  return count >= limits.attachments ? fill(words.filesTooMany, { n: limits.attachments }) : ""
}

/** Sends every file of a letter; `undefined` when all have arrived. Sending one again is harmless (same address). */
export async function uploadFiles(
  letter: OutboxLetter,
  base: string,
  onProgress: (share: number) => void,
): Promise<Outcome | undefined> {
  const total = letter.files.reduce((sum, file) => sum + file.blob.size, 0) || 1
  let before = 0
  for (const file of letter.files) {
    const answer = await put(`${base.replace(/\/+$/, "")}/uploads/${file.sha256}`, file, (sent) =>
      onProgress((before + sent) / total),
    )
    if (answer.status >= 400) return refusal(file, answer)
    if (answer.status < 200 || answer.status >= 300) return laterBy(answer.status, 0)
    before += file.blob.size
  }
  return undefined
}

interface PutAnswer {
  readonly status: number
  readonly text: string
  readonly retryAfterMs: number
}

function refusal(file: LetterFile, { status, text, retryAfterMs }: PutAnswer): Outcome {
  const passing = status === 408 || status === 429 || status >= 500
  if (passing) return laterBy(status, retryAfterMs)
  return { kind: "refused", fields: { attachments: file.name + "：" + messageIn(text) }, message: "" }
}

function messageIn(text: string): string {
  try {
    const parsed: unknown = JSON.parse(text)
    const { error } = Object(parsed)
    return typeof error?.message === "string" ? error.message : ""
  } catch {
    return ""
  }
}

/** XMLHttpRequest, because fetch cannot tell how much of a body has gone out. */
function put(url: string, file: LetterFile, onSent: (bytes: number) => void): Promise<PutAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open("PUT", url)
    request.setRequestHeader("Content-Type", file.blob.type || "application/octet-stream")
    // No limit on the whole, which may be large, but on standing still.
    const lost = () => reject(new Error("upload: the line was lost"))
    let stalled = setTimeout(() => request.abort(), stallMs)
    request.upload.onprogress = (event) => {
      clearTimeout(stalled)
      stalled = setTimeout(() => request.abort(), stallMs)
      onSent(event.loaded)
    }
    request.onloadend = () => clearTimeout(stalled)
    request.onload = () =>
      resolve({
        status: request.status,
        text: request.responseText,
        retryAfterMs: (Number(request.getResponseHeader("Retry-After")) || 0) * 1000,
      })
    request.onerror = request.onabort = lost
    request.send(file.blob)
  })
}
