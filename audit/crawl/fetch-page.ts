import { decode } from "../decode.ts"
import type { Guard } from "./guard.ts"
import { ask, RefusedAddress, type Reply } from "./request.ts"

export interface Answer {
  /** HTTP status, 0 for no answer. */
  readonly status: number
  /** Where the redirects ended. */
  readonly url: string
  readonly type: string
  /** Undefined unless the answer is of a kind that was wanted. */
  readonly body?: Buffer
  /** Why there is none. */
  readonly reason?: string
  readonly certificate?: string
  /** The address was not asked: it leads into a private network. */
  readonly isRefused?: boolean
}

export interface FetchOptions {
  readonly timeout: number
  readonly signal: AbortSignal
  readonly guard: Guard
  /** Bytes wanted of an answer of this type; 0 for none. */
  wants(type: string): number
}

/** A page larger than this is no page; the rest is not asked for. */
export const mostPageBytes = 5_000_000
const mostRedirects = 5

/** Fetches one address of a site. Never throws for anything the network does: no answer is one with status 0. */
export async function fetchPage(url: string, options: FetchOptions): Promise<Answer> {
  let at = new URL(url)
  const seen = new Set([at.href])
  try {
    for (;;) {
      const reply = await ask(at, limitsOf(options))
      const next = redirectOf(reply, at)
      if (next === undefined) return answerOf(reply, at.href)
      // Another host has its own robots.txt and is no part of this site.
      if (!isSameSite(next.host, new URL(url).host)) {
        const reason = `转到其他主机 ${next.host}`
        return { status: reply.status, url: next.href, type: "", reason }
      }
      if (seen.has(next.href) || seen.size > mostRedirects) {
        const reason = seen.has(next.href) ? "重定向循环" : "重定向次数过多"
        return { status: 0, url, type: "", reason }
      }
      seen.add(next.href)
      at = next
    }
  } catch (error) {
    if (options.signal.aborted) throw error
    const isRefused = error instanceof RefusedAddress ? { isRefused: true } : {}
    return { status: 0, url, type: "", reason: reasonOf(error), ...isRefused }
  }
}

/** A page's text by its mark, its header, its own word, or its bytes. */
export function textOf({ body, type }: Answer): string {
  return body === undefined ? "" : decode(body, type)
}

/** yunchuan.gov.cn and www.yunchuan.gov.cn are one site. */
export function isSameSite(a: string, b: string): boolean {
  return a.replace(/^www\./, "") === b.replace(/^www\./, "")
}

function limitsOf({ timeout, signal, guard, wants }: FetchOptions) {
  const mostBytes = (status: number, type: string) => (status >= 300 ? 0 : wants(type))
  return { accept: "text/html", timeout, signal, guard, mostBytes }
}

export function redirectOf({ status, location }: Reply, at: URL): URL | undefined {
  if (status < 300 || status >= 400 || location === undefined) return undefined
  // Old servers write the location's bytes as they stand in the file: UTF-8 or GBK, read as latin1.
  const text = decode(Buffer.from(location, "latin1"))
  const next = URL.canParse(text, at.href) ? new URL(text, at) : undefined
  return next !== undefined && /^https?:$/.test(next.protocol) ? next : undefined
}

function answerOf({ status, type, body, isTooLong, certificate }: Reply, url: string): Answer {
  return {
    status,
    url,
    type,
    ...(body === undefined ? {} : { body }),
    ...(isTooLong ? { reason: "超过大小限制，未读" } : {}),
    ...(certificate === undefined ? {} : { certificate }),
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: "域名无法解析",
  EAI_AGAIN: "域名无法解析",
  ECONNREFUSED: "连接被拒绝",
  ECONNRESET: "连接中断",
  EHOSTUNREACH: "无法到达主机",
  ENETUNREACH: "无法到达网络",
  ETIMEDOUT: "超时",
  Z_DATA_ERROR: "压缩的内容已损坏",
  Z_BUF_ERROR: "压缩的内容不完整",
}

export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === "TimeoutError") return "超时"
  return ("code" in error ? reasons[String(error.code)] : undefined) ?? error.message
}
