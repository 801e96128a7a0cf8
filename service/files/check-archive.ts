import { Buffer } from "node:buffer"

/** An office document is a ZIP: these bound what it may become when somebody opens it. */
const mostEntries = 5000
const mostBytes = 200 * 1024 * 1024
/** Text packs a hundred to one at best; a bomb packs a thousand. Small entries of blanks may pack better. */
const mostRatio = 200
const smallEntry = 1024 * 1024

/** What is wrong with the archive, for the writer; undefined when nothing is. */
export function archiveFault(bytes: Buffer): string | undefined {
  const directory = readDirectory(bytes)
  if (directory === undefined || directory.entries.length === 0) return "文件已损坏，请重新保存后上传。"
  const { entries } = directory
  const whole = entries.reduce((sum, { size }) => sum + size, 0)
  if (entries.length > mostEntries || whole > mostBytes || entries.some(isBomb))
    return "文件解压后过大，不能上传。"
  if (entries.some(({ name }) => /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:/i.test(name)))
    return "文件内部的路径不正常，不能上传。"
  if (entries.some(({ name }) => /(^|\/)vbaProject\.bin$/i.test(name)))
    return "文件含有宏，请另存为不含宏的格式后上传。"
  return undefined
}

interface Entry {
  readonly name: string
  readonly packed: number
  readonly size: number
}

function isBomb({ packed, size }: Entry): boolean {
  return size > smallEntry && size > packed * mostRatio
}

/** The central directory, which is what programs go by; 64-bit sizes stand as 0xffffffff and so are too large. */
function readDirectory(bytes: Buffer): { readonly entries: readonly Entry[] } | undefined {
  const end = bytes.lastIndexOf(Buffer.from("504b0506", "hex"))
  if (end < 0 || end + 22 > bytes.length) return undefined
  const count = bytes.readUInt16LE(end + 10)
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let turn = 0; turn < count; turn++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) return undefined
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString("utf8")
    entries.push({ name, packed: bytes.readUInt32LE(at + 20), size: bytes.readUInt32LE(at + 24) })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return { entries }
}
