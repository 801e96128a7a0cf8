/** What an address promises by its name. `file` is only asked whether it is there. */
export type AddressKind = "page" | "attachment" | "file"

const attachments = /\.(?:docx|xlsx|pdf)$/i
const files =
  /\.(?:jpe?g|png|gif|bmp|webp|svg|ico|css|js|json|xml|rss|zip|rar|7z|gz|tar|doc|xls|pptx?|wps|et|dps|ofd|mp[34]|m4a|wav|flv|wmv|avi|mov|rm|rmvb|swf|apk|exe|msi|dmg|iso)$/i

export function addressKind(url: URL): AddressKind {
  if (attachments.test(url.pathname)) return "attachment"
  return files.test(url.pathname) ? "file" : "page"
}

/** Names under which servers hide a visitor's session in the address: every visit would give new addresses. */
const sessions = /^(?:jsessionid|phpsessid|aspsessionid\w*|sessionid|session_id|sid|cfid|cftoken)$/i

/**
 * The address as it identifies a page: no fragment, no session. Undefined for what is no web address, and for
 * addresses that a faulty template makes longer with each page.
 */
export function pageAddress(text: string): URL | undefined {
  if (text.length > longest || !URL.canParse(text)) return undefined
  const url = new URL(text)
  if (!/^https?:$/.test(url.protocol) || isSpiral(url.pathname)) return undefined
  url.hash = ""
  url.username = ""
  url.password = ""
  url.pathname = url.pathname.replace(/;jsessionid=[^/;]*/gi, "")
  const dropped = [...new Set(url.searchParams.keys())].filter((name) => sessions.test(name))
  // Only when there is one: writing the parameters back would re-encode GBK in all others.
  for (const name of dropped) url.searchParams.delete(name)
  return url
}

const longest = 2000
const mostSegments = 24

/** /news/news/news/news/…: a relative link that leads one folder deeper each time. */
function isSpiral(path: string): boolean {
  const segments = path.split("/").filter((segment) => segment !== "")
  if (segments.length > mostSegments) return true
  const counts = new Map<string, number>()
  for (const segment of segments) counts.set(segment, (counts.get(segment) ?? 0) + 1)
  return Math.max(0, ...counts.values()) > 3
}
