import { createHash } from "node:crypto"
import { chmodSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { zipSync } from "fflate"
import { PNG } from "pngjs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { ErrorAnswer } from "../../service/contract.ts"
import { type Started, startService } from "./support/start-service.ts"

let mailbox: Started

beforeAll(async () => {
  mailbox = await startService()
})
afterAll(() => mailbox.remove())

const sha = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex")
const kept = (bytes: Buffer, at = mailbox) => readFileSync(join(at.dataDir, "uploads", sha(bytes)))

async function put(bytes: Buffer, at = mailbox): Promise<{ status: number; message: string }> {
  const url = `${at.url}/api/v1/uploads/${sha(bytes)}`
  const response = await fetch(url, { method: "PUT", body: new Uint8Array(bytes) })
  const { error } = (await response.json()) as Partial<ErrorAnswer>
  return { status: response.status, message: error?.message ?? "" }
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** EXIF of a telephone held upright, with a place in it. */
const exif = Buffer.concat([
  Buffer.from("Exif\0\0MM\0*\0\0\0\u0008", "latin1"),
  Buffer.from("0001011200030000000100060000000000000000", "hex"),
  Buffer.from("GPS 31.1,110.2"),
])

function photograph(): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from("JFIF\0aaaaaaaaa", "latin1")),
    segment(0xe1, exif),
    segment(0xed, Buffer.from("Photoshop 3.0 by-line")),
    segment(0xfe, Buffer.from("comment of the camera")),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xda, Buffer.from([1, 2, 3])),
    Buffer.from([9, 9, 9, 0xff, 0xd9]),
    Buffer.from("a film hung on behind"),
  ])
}

function chunk(type: string, body: string): Buffer {
  const bytes = Buffer.from(`0000${type}${body}0000`)
  bytes.writeUInt32BE(Buffer.byteLength(body), 0)
  return bytes
}

describe("a picture", () => {
  it("loses place, device and comments of a JPEG, and keeps how it is turned", async () => {
    const photo = photograph()
    expect((await put(photo)).status).toBe(201)
    const bytes = kept(photo)
    expect(bytes.toString("latin1")).not.toMatch(/GPS|by-line|comment|film/)
    expect(bytes.toString("hex")).toContain(
      `${Buffer.from("Exif\0\0II").toString("hex")}2a00080000000100120103000100000006000000`,
    )
    expect(bytes.subarray(-2).toString("hex")).toBe("ffd9")
    expect((await put(photo)).status).toBe(200)
  })

  it("loses the texts of a PNG and still shows the same points", async () => {
    const picture = new PNG({ width: 3, height: 2 })
    picture.data.fill(77)
    const plain = PNG.sync.write(picture)
    const told = Buffer.concat([
      plain.subarray(0, 33),
      chunk("tEXt", "Author\0a private name"),
      chunk("eXIf", "MM a place"),
      plain.subarray(33),
    ])
    expect((await put(told)).status).toBe(201)
    expect(kept(told).toString("latin1")).not.toMatch(/private|place/)
    expect(PNG.sync.read(kept(told)).data.equals(picture.data)).toBe(true)
  })

  it("loses the EXIF of a WebP, and says so in its header", async () => {
    const part = (type: string, body: Buffer) => {
      const head = Buffer.from(`${type}0000`)
      head.writeUInt32LE(body.length, 4)
      return Buffer.concat([head, body])
    }
    const body = Buffer.concat([
      part("VP8X", Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
      part("VP8 ", Buffer.from("pixels")),
      part("EXIF", Buffer.from("a place!")),
    ])
    const webp = Buffer.concat([Buffer.from("RIFF0000WEBP"), body])
    expect((await put(webp)).status).toBe(201)
    expect(kept(webp).toString("latin1")).toMatch(/VP8X.{4}\0.*pixels$/s)
    expect(kept(webp).readUInt32LE(4)).toBe(kept(webp).length - 8)
  })

  it("keeps what only begins like a picture as it came", async () => {
    const polyglot = Buffer.concat([
      Buffer.from("89504e470d0a1a0a", "hex"),
      Buffer.from("<script>alert(1)</script>"),
    ])
    expect((await put(polyglot)).status).toBe(201)
    expect(kept(polyglot).equals(polyglot)).toBe(true)
  })
})

describe("an office document", () => {
  const types = { "[Content_Types].xml": Buffer.from("<Types/>") }

  it("is taken when it is one, and refused as a bomb, with a macro, with a path that leads out, or cut off", async () => {
    const good = Buffer.from(zipSync({ ...types, "word/document.xml": Buffer.from("<w:p/>") }))
    expect((await put(good)).status).toBe(201)
    const bomb = Buffer.from(zipSync({ ...types, "word/document.xml": new Uint8Array(40 * 1024 * 1024) }))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await put(bomb)).toMatchObject({ status: 422, message: "文件解压后过大，不能上传。" })
    const macro = Buffer.from(zipSync({ ...types, "word/vbaProject.bin": new Uint8Array(9) }))
    expect((await put(macro)).message).toContain("含有宏")
    const leading = Buffer.from(zipSync({ ...types, "../../etc/cron.d/x": new Uint8Array(9) }))
    expect((await put(leading)).message).toContain("路径不正常")
    expect((await put(good.subarray(0, good.length - 30))).message).toContain("已损坏")
  })

  it("is refused when its own directory lies about the number of its entries", async () => {
    const lie = Buffer.from(zipSync({ ...types, "a.xml": new Uint8Array(9) }))
    lie.writeUInt16LE(900, lie.length - 12)
    expect((await put(lie)).status).toBe(422)
  })
})

describe("the virus scanner", () => {
  it("is asked about every file: infected is refused, silence is not taken for consent", async () => {
    const program = join(mailbox.dataDir, "scanner.sh")
    writeFileSync(program, `#!/bin/sh\ngrep -q EICAR "$1" && exit 1\ngrep -q CRASH "$1" && exit 50\nexit 0\n`)
    chmodSync(program, 0o700)
    const guarded = await startService({ scanCommand: program })
    try {
      expect((await put(Buffer.from("%PDF-1.7 clean"), guarded)).status).toBe(201)
      expect(await put(Buffer.from("%PDF-1.7 EICAR"), guarded)).toMatchObject({ status: 422 })
      expect((await put(Buffer.from("%PDF-1.7 CRASH"), guarded)).status).toBe(503)
      expect(() => kept(Buffer.from("%PDF-1.7 EICAR"), guarded)).toThrow()
    } finally {
      await guarded.remove()
    }
  })
})
