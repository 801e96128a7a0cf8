import { Buffer } from "node:buffer"

/**
 * A picture without place, time, device and comment (GPS of a photograph is the writer's home). Pixels stay as they
 * are; of EXIF only the orientation stays. What does not have the structure of a picture is left as it is: nobody can
 * show it, and it is only ever handed out as a download.
 */
export function stripMetadata(kind: string, bytes: Buffer): Buffer {
  return strippers[kind]?.(bytes) ?? bytes
}

const strippers: Readonly<Record<string, (bytes: Buffer) => Buffer | undefined>> = {
  jpeg: stripJpeg,
  png: stripPng,
  webp: stripWebp,
}

/** JFIF, colour profile and Adobe's colour transform decide how a picture looks; the other segments tell tales. */
const keptApps = new Set([0xe0, 0xe2, 0xee])

function stripJpeg(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) return undefined
    const segment = bytes.subarray(at, end)
    // From the first scan on it is pixels; what cameras hang on behind the end (previews, films) goes as well.
    if (marker === 0xda) return Buffer.concat([...kept, bytes.subarray(at, endOfJpeg(bytes, end))])
    const tells = (marker >= 0xe0 && marker <= 0xef && !keptApps.has(marker)) || marker === 0xfe
    if (!tells) kept.push(segment)
    else if (marker === 0xe1) kept.push(...orientationOnly(segment))
    at = end
  }
  return undefined
}

function endOfJpeg(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(Buffer.from([0xff, 0xd9]), from)
  return end < 0 ? bytes.length : end + 2
}

/** The smallest EXIF there is: one entry, how to turn the picture. */
function orientationOnly(segment: Buffer): Buffer[] {
  const turn = orientationOf(segment)
  if (turn < 2 || turn > 8) return []
  const exif = Buffer.from(
    "ffe1002245786966000049492a00080000000100120103000100000000000000000000000000",
    "hex",
  )
  exif.writeUInt16LE(turn, 28)
  return [exif.subarray(0, 36)]
}

function orientationOf(segment: Buffer): number {
  if (segment.subarray(4, 10).toString("latin1") !== "Exif\0\0") return 0
  const tiff = segment.subarray(10)
  const little = tiff.subarray(0, 2).toString("latin1") === "II"
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  if (tiff.length < 10) return 0
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (start + 2 > tiff.length) return 0
  const count = short(start)
  for (let entry = start + 2; entry + 12 <= tiff.length && entry < start + 2 + 12 * count; entry += 12)
    if (short(entry) === 0x0112) return short(entry + 8)
  return 0
}

const pngTales = new Set(["tEXt", "zTXt", "iTXt", "eXIf", "tIME"])

function stripPng(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return undefined
    const type = bytes.subarray(at + 4, at + 8).toString("latin1")
    if (!pngTales.has(type)) kept.push(bytes.subarray(at, end))
    if (type === "IEND") return Buffer.concat(kept)
    at = end
  }
  return undefined
}

function stripWebp(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = []
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32LE(at + 4)
    const end = at + 8 + size + (size & 1)
    if (at + 8 + size > bytes.length) return undefined
    const type = bytes.subarray(at, at + 4).toString("latin1")
    const chunk = Buffer.from(bytes.subarray(at, end))
    // Bits of the extended header that announce EXIF and XMP.
    if (type === "VP8X") chunk.writeUInt8((chunk[8] ?? 0) & ~0x0c, 8)
    if (type !== "EXIF" && type !== "XMP ") kept.push(chunk)
    at = end
  }
  const body = Buffer.concat(kept)
  const head = Buffer.from(bytes.subarray(0, 12))
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}
