import { decode } from "../decode.ts"

export interface Answer {
  /** HTTP status, 0 for no answer. */
  readonly status: number
  /** Where the redirects ended. */
  readonly url: string
  readonly type: string
  /** Empty unless the answer is a page. */
  readonly html: string
  /** Why there is no page. */
  readonly reason?: string
}

export interface FetchOptions {
  readonly timeout: number
  readonly signal: AbortSignal
}

/** A page larger than this is no page; the rest is not asked for. */
const mostBytes = 5_000_000
const mostRedirects = 5
const agent = "CivicBridge-audit/0.1 (+robots: civicbridge)"

/** Fetches one page. Never throws for anything the network does: no answer is an answer with status 0. */
export async function fetchPage(url: string, options: FetchOptions, accept = "text/html"): Promise<Answer> {
  let at = url
  try {
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const response = await fetch(at, {
        redirect: "manual",
        headers: { "user-agent": agent, accept: `${accept},*/*;q=0.1` },
        signal: AbortSignal.any([options.signal, AbortSignal.timeout(options.timeout)]),
      })
      const next = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null
      if (next === null) return await read(response, at, accept)
      await response.body?.cancel()
      const target = new URL(next, at)
      // Another host has its own robots.txt and is no part of this site.
      if (target.host !== new URL(at).host && !isSameSite(target.host, new URL(url).host)) {
        return {
          status: response.status,
          url: target.href,
          type: "",
          html: "",
          reason: `转到其他主机 ${target.host}`,
        }
      }
      at = target.href
    }
    return { status: 0, url: at, type: "", html: "", reason: "重定向次数过多" }
  } catch (error) {
    if (options.signal.aborted) throw error
    return { status: 0, url: at, type: "", html: "", reason: reasonOf(error) }
  }
}

/** yunchuan.gov.cn and www.yunchuan.gov.cn are one site. */
export function isSameSite(a: string, b: string): boolean {
  return a.replace(/^www\./, "") === b.replace(/^www\./, "")
}

async function read(response: Response, url: string, accept: string): Promise<Answer> {
  const type = response.headers.get("content-type") ?? ""
  const { status } = response
  const isWanted = accept !== "text/html" || type === "" || /html|xml/i.test(type)
  if (!isWanted || status >= 400 || response.body === null) {
    await response.body?.cancel()
    return { status, url, type, html: "" }
  }
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = response.body.getReader()
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value)
    length += chunk.value.length
    if (length > mostBytes) {
      await reader.cancel()
      return { status, url, type, html: "", reason: "页面超过 5 MB，未读" }
    }
  }
  return { status, url, type, html: decode(Buffer.concat(chunks), type) }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === "TimeoutError") return "超时"
  const { cause } = error
  return cause instanceof Error && cause.message !== "" ? cause.message : error.message
}
