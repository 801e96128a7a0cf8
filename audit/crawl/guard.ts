import { lookup } from "node:dns/promises"
import { BlockList, isIP } from "node:net"

/** Loopback, private, link-local and reserved ranges: nothing a public page may send us to. */
const inner = new BlockList()
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const) {
  inner.addSubnet(net, bits, "ipv4")
}
for (const [net, bits] of [
  ["::", 127],
  ["64:ff9b::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  inner.addSubnet(net, bits, "ipv6")
}

/** Is the address one of a private network or of this machine? IPv4 written as IPv6 is seen through by BlockList. */
export function isPrivate(address: string): boolean {
  return inner.check(address, isIP(address) === 6 ? "ipv6" : "ipv4")
}

/** Which addresses may be asked. A public page must not make the auditor ask its own network. */
export interface Guard {
  allows(hostname: string, address: string): boolean
}

/**
 * Private addresses are open only to the host the user named, and only if it stands there from the start: a public
 * name that later points inwards is refused.
 */
export async function guardFor(site: string, allowsPrivate: boolean): Promise<Guard> {
  const host = bare(new URL(site).hostname)
  const isInside = (await addressesOf(host)).some(isPrivate)
  return {
    allows: (hostname, address) =>
      allowsPrivate || !isPrivate(address) || (isInside && bare(hostname) === host),
  }
}

async function addressesOf(host: string): Promise<string[]> {
  if (isIP(host) !== 0) return [host]
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address)
  } catch {
    // The request will tell why the name cannot be resolved.
    return []
  }
}

/** [::1] → ::1 */
export function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, "")
}
