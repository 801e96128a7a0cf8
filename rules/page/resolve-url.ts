const absolute = /^([a-z][a-z0-9+.-]*):(.*)$/is
const hierarchical = /^([a-z][a-z0-9+.-]*:)\/\/([^/?#]*)([^?#]*)(\?[^#]*)?/is

/**
 * `href` against `base`, after RFC 3986 section 5.2, for hosts without a URL class. `undefined` when there is
 * nothing to resolve or the base is not an address with a host. The fragment is kept.
 */
export function resolveUrl(href: string, base: string | undefined): string | undefined {
  // Browsers drop tabs and line breaks inside an address and blanks around it.
  const reference = href.replace(/[\t\n\r]/g, "").trim()
  if (reference === "") return undefined
  const own = absolute.exec(reference)
  if (own !== null) return normal(reference)
  const parts = base === undefined ? null : hierarchical.exec(base)
  if (parts === null) return undefined
  const [, scheme = "", host = "", path = "", query = ""] = parts
  if (/^[\\/]{2}/.test(reference)) return normal(`${scheme}//${reference.slice(2)}`)
  if (reference.startsWith("#")) return `${scheme}//${host}${path || "/"}${query}${reference}`
  if (reference.startsWith("?")) return `${scheme}//${host}${path || "/"}${reference}`
  const from = /^[\\/]/.test(reference) ? "" : path.slice(0, path.lastIndexOf("/") + 1) || "/"
  return normal(`${scheme}//${host}${from}${reference}`)
}

/** Dot segments removed, host in lower case; addresses without a host (`mailto:`) stay as they are. */
function normal(url: string): string {
  const parts = hierarchical.exec(url)
  if (parts === null) return url
  const [whole, scheme = "", host = "", path = "", query = ""] = parts
  const segments: string[] = []
  for (const segment of path.replace(/\\/g, "/").split("/").slice(1)) {
    if (segment === "..") segments.pop()
    else if (segment !== ".") segments.push(segment)
  }
  if (/\/\.{1,2}$/.test(path)) segments.push("")
  return `${scheme.toLowerCase()}//${host.toLowerCase()}/${segments.join("/")}${query}${url.slice(whole.length)}`
}
