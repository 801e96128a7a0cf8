/** An address that may stand in a link: web or relative, resolved against the feed's own. Empty when it may not. */
export function safeAddress(address: string, base: string): string {
  if (address === "") return ""
  try {
    const { href, protocol } = new URL(address, base)
    return /^https?:$/.test(protocol) ? href : ""
  } catch {
    return ""
  }
}
