import type { Mailbox } from "../mailbox.ts"

/** What `@hono/node-server` hands over beside the request. */
interface NodeEnv {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } }
}

/**
 * Network of the caller: /24 of IPv4, /56 of IPv6, because one person commands the whole of it.
 * A proxy's header counts only when the installation says that there is a proxy.
 */
export function addressPrefix(mailbox: Mailbox, request: Request, env: unknown): string {
  const forwarded = mailbox.trustProxy
    ? (request.headers.get("x-forwarded-for")?.split(",").pop()?.trim() ?? "")
    : ""
  const address = forwarded === "" ? socketAddress(env) : forwarded
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "")
  if (plain.includes(".")) return plain.split(".").slice(0, 3).join(".")
  return expand(plain).slice(0, 17)
}

function socketAddress(env: unknown): string {
  if (typeof env !== "object" || env === null) return ""
  const { incoming }: NodeEnv = env
  return incoming?.socket?.remoteAddress ?? ""
}

/** IPv6 in full, e.g. 2001:0db8:0000:00… , so that a prefix is a number of characters. */
function expand(address: string): string {
  const [left = "", right] = address.split("%")[0]?.split("::") ?? []
  const groups = (part: string | undefined) => (part ? part.split(":") : [])
  const missing = 8 - groups(left).length - groups(right).length
  const zeros = right === undefined ? [] : Array<string>(Math.max(0, missing)).fill("0")
  return [...groups(left), ...zeros, ...groups(right)].map((group) => group.padStart(4, "0")).join(":")
}
