/** Bytes as text: BOM, then the header's charset, then the one the page declares, then UTF-8 if valid, else GB18030. */
export function decode(bytes: Uint8Array, header = ""): string {
  const marked = byMark(bytes)
  if (marked !== undefined) return decodeAs(marked, bytes)
  const declared = charsetIn(header) ?? charsetIn(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"))
  const name = declared === undefined ? undefined : canonical(declared)
  if (name !== undefined && !(name === "utf-8" && !isUtf8(bytes))) return decodeAs(name, bytes)
  return decodeAs(isUtf8(bytes) ? "utf-8" : "gb18030", bytes)
}

function byMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8"
  if (a === 0xff && b === 0xfe) return "utf-16le"
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined
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

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function decodeAs(name: string, bytes: Uint8Array): string {
  return new TextDecoder(name).decode(bytes)
}
