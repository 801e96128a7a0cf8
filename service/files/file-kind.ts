import type { Buffer } from "node:buffer"

/** A file that may be attached: how it begins, and what it is called. */
export interface FileKind {
  readonly kind: string
  readonly type: string
  readonly extensions: readonly string[]
}

const ofd = { kind: "ofd", type: "application/ofd", extensions: ["ofd"] }
const office = { kind: "ooxml", type: "application/zip", extensions: ["docx", "xlsx", "pptx"] }
const oldOffice = { kind: "cfb", type: "application/x-cfb", extensions: ["doc", "xls", "ppt", "wps", "et"] }

const simple: readonly (readonly [string, FileKind])[] = [
  ["ffd8ff", { kind: "jpeg", type: "image/jpeg", extensions: ["jpg", "jpeg"] }],
  ["89504e470d0a1a0a", { kind: "png", type: "image/png", extensions: ["png"] }],
  ["47494638", { kind: "gif", type: "image/gif", extensions: ["gif"] }],
  ["255044462d", { kind: "pdf", type: "application/pdf", extensions: ["pdf"] }],
  ["d0cf11e0a1b11ae1", oldOffice],
]

/**
 * What a file is by its first bytes; undefined for everything that is not on the list. A type is only believed so far:
 * whatever it claims to be, it is only ever handed out as a download.
 */
export function fileKind(head: Buffer): FileKind | undefined {
  const hex = head.subarray(0, 16).toString("hex")
  const known = simple.find(([magic]) => hex.startsWith(magic))?.[1]
  if (known !== undefined) return known
  if (head.subarray(8, 12).toString("latin1") === "WEBP" && hex.startsWith("52494646")) {
    return { kind: "webp", type: "image/webp", extensions: ["webp"] }
  }
  if (/^ftyp(heic|heix|mif1)/.test(head.subarray(4, 12).toString("latin1"))) {
    return { kind: "heic", type: "image/heic", extensions: ["heic", "heif"] }
  }
  return hex.startsWith("504b0304") ? zipKind(head) : undefined
}

/** OFD (GB/T 33190) keeps OFD.xml, office documents [Content_Types].xml in the root; a bare ZIP is refused. */
function zipKind(head: Buffer): FileKind | undefined {
  const name = head.subarray(30, 30 + head.readUInt16LE(26)).toString("latin1")
  if (name === "OFD.xml") return ofd
  return name === "[Content_Types].xml" || name.startsWith("_rels/") || name.startsWith("docProps/")
    ? office
    : undefined
}

/** The name a download gets: no paths, no control or direction characters, and an extension that fits the bytes. */
export function safeName(name: string, kind: FileKind): string {
  const bare = name
    .normalize("NFC")
    .replace(/^.*[/\\]/s, "")
    .replace(/[\p{Cc}\p{Cf}"*:<>?|]/gu, "")
    .slice(-100)
  const stem = bare.replace(/^\.+/, "") || "附件"
  const extension = stem.split(".").pop()?.toLowerCase() ?? ""
  return kind.extensions.includes(extension) ? stem : `${stem}.${kind.extensions[0] ?? "bin"}`
}

export function kindByName(kind: string): FileKind {
  const kinds = [...simple.map(([, one]) => one), ofd, office]
  const found = kinds.find((one) => one.kind === kind)
  return (
    found ?? {
      kind,
      type: "application/octet-stream",
      extensions: kind === "heic" ? ["heic", "heif"] : [kind],
    }
  )
}
