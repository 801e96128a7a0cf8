import { unzipSync } from "fflate"

/** An entry that claims more than this is no office document but an attack on our memory. */
const mostBytes = 50_000_000

/** The XML parts of an office document whose names match, as text by name. Throws for what is no zip. */
export function readZip(bytes: Uint8Array, wanted: RegExp): Map<string, string> {
  let left = mostBytes
  const files = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!wanted.test(name)) return false
      left -= originalSize
      // Half a document must not pass for a whole one: the attachment counts as unread.
      if (left < 0) throw new RangeError(`${name}: larger than ${mostBytes} bytes when unpacked`)
      return true
    },
  })
  const decoder = new TextDecoder()
  return new Map(Object.entries(files).map(([name, content]) => [name, decoder.decode(content)]))
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

/** XML character data as text. */
export function xmlText(raw: string): string {
  return raw.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
