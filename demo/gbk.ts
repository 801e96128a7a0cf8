/** Encodes text as GBK, as portals of 2008 do. Characters GBK lacks become numeric references, as browsers do in forms. */
export function encodeGbk(text: string): Uint8Array<ArrayBuffer> {
  const table = gbkTable()
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const pair = table.get(character)
    if (code < 0x80) bytes.push(code)
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff)
    else for (const digit of `&#${code};`) bytes.push(digit.charCodeAt(0))
  }
  return Uint8Array.from(bytes)
}

let cached: Map<string, number> | undefined

/** Node decodes GBK but does not encode it: the table is the decoder turned round. */
function gbkTable(): Map<string, number> {
  if (cached !== undefined) return cached
  const decoder = new TextDecoder("gbk")
  const table = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && character !== "\ufffd" && !table.has(character)) {
        table.set(character, lead * 256 + trail)
      }
    }
  }
  cached = table
  return table
}
