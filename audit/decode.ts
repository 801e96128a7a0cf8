/**
 * Bytes as text: a BOM, then what the bytes cannot but be, then the header's charset, then the one the page declares,
 * else GB18030. Wrong declarations are common, and text that is valid UTF-8 by chance is not.
 */
export function decode(bytes: Uint8Array, header = ""): string {
  return decodeAs(charsetOf(bytes, header), bytes)
}

function charsetOf(bytes: Uint8Array, header: string): string {
  const marked = byMark(bytes) ?? withoutMark(bytes)
  if (marked !== undefined) return marked
  const { good, bad } = sequencesOfUtf8(bytes)
  // A download that broke off ends in half a character; a page put together of pieces has a few wrong bytes.
  if (good > 0 && bad <= good / 50 + 1) return "utf-8"
  const declared = charsetIn(header) ?? charsetIn(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"))
  const name = declared === undefined ? undefined : canonical(declared)
  if (name !== undefined && !(name === "utf-8" && bad > 0)) return name
  return bad === 0 ? "utf-8" : "gb18030"
}

function byMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8"
  if (a === 0xff && b === 0xfe) return "utf-16le"
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined
}

/** UTF-16 without a mark: its markup has a zero in every other byte. */
function withoutMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[3] === 0) return "utf-16le"
  return bytes[0] === 0 && bytes[1] === 0x3c && bytes[2] === 0 ? "utf-16be" : undefined
}

/** `text/html; charset=gb2312`, `<meta charset="gbk">` and `<meta content="text/html; charset=GB2312">`. */
function charsetIn(text: string): string | undefined {
  return (
    /^[^<]*charset\s*=\s*["']?([\w-]+)/i.exec(text)?.[1] ??
    /<meta[^>]{0,300}?charset\s*=\s*["']?([\w-]+)/i.exec(text)?.[1]
  )
}

/** Pages that say gb2312 use characters of its supersets. */
function canonical(name: string): string | undefined {
  if (/^(?:gb2312|gb_2312.*|gbk|gb18030|x-gbk|cp936|hz-gb-2312)$/i.test(name)) return "gb18030"
  try {
    return new TextDecoder(name).encoding
  } catch {
    // An unknown name in a page is no reason to stop: the bytes decide.
    return undefined
  }
}

/** How many sequences of several bytes are whole UTF-8 characters, and how many bytes belong to none. */
function sequencesOfUtf8(bytes: Uint8Array): { readonly good: number; readonly bad: number } {
  let good = 0
  let bad = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const more = followersOf(lead)
    // Broken off in the middle of a character: that says nothing.
    if (more > 0 && at + more >= bytes.length) break
    const isWhole = more > 0 && bytes.subarray(at + 1, at + 1 + more).every((byte) => (byte & 0xc0) === 0x80)
    if (isWhole) {
      good++
      at += more
    } else bad++
  }
  return { good, bad }
}

function followersOf(lead: number): number {
  if (lead < 0xc2 || lead >= 0xf5) return 0
  if (lead < 0xe0) return 1
  return lead < 0xf0 ? 2 : 3
}

function decodeAs(name: string, bytes: Uint8Array): string {
  return new TextDecoder(name).decode(bytes)
}
