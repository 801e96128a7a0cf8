import { resolve6 } from "node:dns/promises"
import { isIP } from "node:net"
import { bare } from "./guard.ts"

/** Has the site's name an IPv6 address? Says nothing when the name service gives no answer. */
export async function hasIpv6(url: string): Promise<{ ipv6?: boolean }> {
  const host = bare(new URL(url).hostname)
  if (isIP(host) !== 0 || !host.includes(".")) return {}
  try {
    return { ipv6: (await resolve6(host)).length > 0 }
  } catch (error) {
    const isAnswer = error instanceof Error && "code" in error && error.code === "ENODATA"
    return isAnswer ? { ipv6: false } : {}
  }
}
